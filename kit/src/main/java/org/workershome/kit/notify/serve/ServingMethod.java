package org.workershome.kit.notify.serve;

/** How a document reaches its addressee. */
public enum ServingMethod {
  /** 直接送达: he signs for it. */
  BY_HAND,
  /** 留置送达: he will not sign, and it is left with him before witnesses or a camera. */
  LEFT,
  /** 邮寄送达: on the day that the receipt names. */
  POST,
  /** 转交或委托代收: somebody whom he named, or an adult of his household, signs. */
  PROXY,
  /** 电子送达: only with his consent, on the day on which it reached his system. */
  ELECTRONIC
}
