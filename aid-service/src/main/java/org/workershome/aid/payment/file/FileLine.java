package org.workershome.aid.payment.file;

import java.util.UUID;
import org.workershome.kit.money.Money;

/** One payment. */
public record FileLine(UUID id, String name, String card, String bank, Money amount) {
  @Override
  public String toString() {
    return "FileLine[" + id + "]";
  }
}
