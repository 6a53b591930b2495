package org.workershome.kit.notify;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody can be reached, in clear; lives as long as one delivery.
 *
 * @param wechatId his id at the union's service account
 */
public record Contact(
    @Nullable String phone, @Nullable String wechatId, @Nullable String postalAddress) {
  @Nullable String by(Channel channel) {
    return switch (channel) {
      case SMS -> phone;
      case WECHAT -> wechatId;
      case POST -> postalAddress;
      case CALL -> null;
    };
  }

  /** Nothing of it: this could end up in a log. */
  @Override
  public String toString() {
    return "Contact[…]";
  }
}
