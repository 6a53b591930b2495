package org.workershome.aid.payment.plan;

import java.util.UUID;

/**
 * Something about one line.
 *
 * @param grantNumber by which people find it; neither name nor card
 */
record FindingView(
    int position,
    UUID grantId,
    String grantNumber,
    LineFinding kind,
    FindingWeight weight,
    String messageZh,
    String messageEn) {
  static FindingView of(int position, UUID grant, String number, LineFinding kind) {
    return new FindingView(position, grant, number, kind, kind.weight(), kind.zh(), kind.en());
  }
}
