import type { ChannelName, NoticeChannel } from '#notices/channels/channel'
import { MailChannel } from '#notices/channels/mail_channel'

const connected = new Map<ChannelName, NoticeChannel>()

/** From now on, readers are told by this channel, too. */
export function connectChannel(channel: NoticeChannel) {
  connected.set(channel.name, channel)
}

export function disconnectChannel(name: ChannelName) {
  connected.delete(name)
}

export function connectedChannels(): NoticeChannel[] {
  return [...connected.values()]
}

/** @throws Error where nobody is under contract for it any more */
export function channelNamed(name: string): NoticeChannel {
  const channel = connected.get(name as ChannelName)
  if (!channel) throw new Error(`The channel "${name}" is not connected`)
  return channel
}

connectChannel(new MailChannel())
