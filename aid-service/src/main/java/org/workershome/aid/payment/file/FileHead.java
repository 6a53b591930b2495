package org.workershome.aid.payment.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/**
 * What a file declares before its first line.
 *
 * @param debtor null where the bank knows the account without being told
 */
public record FileHead(
    UUID id,
    String number,
    int count,
    Money total,
    Instant createdAt,
    LocalDate executeOn,
    @Nullable Debtor debtor) {
  /** As ISO 20022 wants it: at most 35 signs. */
  String messageId() {
    return plain(id);
  }

  /** An id without its dashes. */
  static String plain(UUID id) {
    return id.toString().replace("-", "");
  }

  Debtor requireDebtor() {
    Debtor known = debtor;
    if (known == null) {
      throw new IllegalStateException("this kind of file names the account that pays");
    }
    return known;
  }
}
