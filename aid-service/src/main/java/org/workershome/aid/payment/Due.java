package org.workershome.aid.payment;

import java.util.UUID;
import org.workershome.aid.core.Actor;
import org.workershome.aid.payment.file.FileLine;

/** An approved grant that goes into a file. */
public record Due(
    UUID grant,
    String number,
    UUID household,
    String union,
    String recipient,
    Actor maker,
    Actor approver,
    FileLine line) {
  @Override
  public String toString() {
    return "Due[" + grant + "]";
  }
}
