package org.workershome.petition.forwarding;

/** Where a transfer or an assignment stands. */
enum ForwardState {
  SENT,
  OBJECTED,
  RETURNED,
  RECALLED,
  ANSWERED
}
