package org.workershome.kit.audit.seal;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where the head of a chain was at a time, kept outside of its database. One line of text: in the
 * anchor file as it is, on the topic as a field.
 *
 * @param length how many links the chain had
 * @param head the seal of the last one
 * @param tx of the entry at the head
 * @param position of the entry at the head
 */
@SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest.isEqual, never by equals
public record Anchor(
    String service, Instant at, long length, byte[] head, long tx, long position, Seal seal) {
  private static final String FORM = "workershome.audit.anchor.v1";
  private static final String MARK = "audit-anchor-1";
  private static final int FIELDS = 9;

  public Anchor {
    requireNonNull(service, "service");
    requireNonNull(at, "at");
    requireNonNull(head, "head");
    requireNonNull(seal, "seal");
  }

  public static Anchor of(
      AuditKeys keys,
      String service,
      Instant at,
      long length,
      byte[] head,
      long tx,
      long position) {
    return new Anchor(
        service,
        at,
        length,
        head,
        tx,
        position,
        keys.seal(form(service, at, length, head, tx, position)));
  }

  /** Whether it was made with a key of ours. */
  public AuditKeys.Verdict check(AuditKeys keys) {
    return keys.check(seal, form(service, at, length, head, tx, position));
  }

  public String line() {
    HexFormat hex = HexFormat.of();
    return String.join(
        " ",
        MARK,
        service,
        at.toString(),
        Long.toString(length),
        hex.formatHex(head),
        Long.toString(tx),
        Long.toString(position),
        seal.by(),
        hex.formatHex(seal.mac()));
  }

  /** Empty for what is no anchor. */
  public static Optional<Anchor> parse(String line) {
    String[] fields = line.strip().split(" ", -1);
    if (fields.length != FIELDS || !fields[0].equals(MARK)) {
      return Optional.empty();
    }
    try {
      HexFormat hex = HexFormat.of();
      return Optional.of(
          new Anchor(
              fields[1],
              Instant.parse(fields[2]),
              Long.parseLong(fields[3]),
              hex.parseHex(fields[4]),
              Long.parseLong(fields[5]),
              Long.parseLong(fields[6]),
              new Seal(fields[7], hex.parseHex(fields[8]))));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static byte[] form(
      String service, Instant at, long length, byte[] head, long tx, long position) {
    return Form.of(FORM)
        .text(service)
        .number(at.getEpochSecond())
        .number(at.getNano())
        .number(length)
        .bytes(head)
        .number(tx)
        .number(position)
        .done();
  }

  @Override
  public String toString() {
    return "Anchor[" + service + " " + length + " at " + at + "]";
  }
}
