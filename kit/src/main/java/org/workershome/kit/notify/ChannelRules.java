package org.workershome.kit.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** By which ways somebody is told. */
final class ChannelRules {
  private ChannelRules() {}

  /**
   * 个人信息保护法 第四十四条: a person may refuse that his address is used in a way. What he refused is not
   * tried; what he asked for comes first; a call by a person is the last way and cannot be refused,
   * because the law wants him told.
   */
  static List<Channel> order(MessageTemplate template, Map<Channel, Wish> wishes) {
    List<Channel> wanted = new ArrayList<>();
    List<Channel> open = new ArrayList<>();
    for (Channel channel : template.channels()) {
      Wish wish = wishes.get(channel);
      if (channel == Channel.CALL) {
        continue;
      }
      if (wish == null) {
        open.add(channel);
      } else if (wish.wanted()) {
        wanted.add(channel);
      }
    }
    wanted.addAll(open);
    wanted.add(Channel.CALL);
    return List.copyOf(wanted);
  }
}
