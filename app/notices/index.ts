/** The notices' one door. */
export { CHANNEL_NAMES, type ChannelName, type NoticeChannel } from '#notices/channels/channel'
export { connectChannel, disconnectChannel } from '#notices/channels/channels'
export { noticesOfOrder } from '#notices/queries/notices_of_order'
export { Notice } from '#notices/models/notice'
export { signWebhook } from '#notices/webhooks/signature'
