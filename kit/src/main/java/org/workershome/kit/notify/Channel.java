package org.workershome.kit.notify;

/** A way to reach somebody. */
public enum Channel {
  SMS,
  /** A template message of the union's service account (微信服务号). */
  WECHAT,
  /** A letter, printed and posted by a carrier. */
  POST,
  /** A person of the union calls: always possible, so that nobody is left untold. */
  CALL
}
