/** The notices' one door. */
export { CHANNEL_NAMES, type ChannelName, type NoticeChannel } from '#notices/channels/channel'
export { connectChannel, disconnectChannel } from '#notices/channels/channels'
export { Notice } from '#notices/models/notice'
export { signWebhook } from '#notices/webhooks/signature'
