package org.workershome.local.bank;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A payment file as the bank reads it: a {@code BATCH} line that declares number, count and total,
 * then a {@code LINE} for each payment.
 *
 * @param sha256 of the very bytes, in lower-case hex
 */
record PaymentFile(String sha256, List<Line> lines) {

  /** One payment. */
  record Line(String id, String card) {
    @Override
    public String toString() {
      return "Line[" + id + "]";
    }
  }

  /**
   * @throws IOException when count or total are not those that the header declares
   */
  static PaymentFile parse(String text) throws IOException {
    List<Line> lines = new ArrayList<>();
    BigDecimal total = BigDecimal.ZERO;
    List<String> header = List.of();
    for (String row : text.lines().toList()) {
      List<String> cells = List.of(row.split(",", -1));
      switch (cells.getFirst()) {
        case "BATCH" -> header = cells;
        case "LINE" -> {
          lines.add(new Line(cells.get(1), cells.get(3)));
          total = total.add(new BigDecimal(cells.get(5)));
        }
        default -> throw new IOException("an unknown kind of line");
      }
    }
    if (header.size() < 4
        || Integer.parseInt(header.get(2)) != lines.size()
        || new BigDecimal(header.get(3)).compareTo(total) != 0) {
      throw new IOException("the file does not hold what its header declares");
    }
    return new PaymentFile(sha256(text), List.copyOf(lines));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
