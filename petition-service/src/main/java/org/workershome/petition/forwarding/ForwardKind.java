package org.workershome.petition.forwarding;

/** How a petition goes to a union below. */
enum ForwardKind {
  /** 转送: it is the receiver's from now on. */
  TRANSFER,
  /** 交办: likewise, with a report by a day. */
  ASSIGNMENT
}
