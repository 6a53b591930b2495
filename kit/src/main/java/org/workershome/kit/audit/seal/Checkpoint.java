package org.workershome.kit.audit.seal;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What is left of a month whose entries were dropped when their time was over.
 *
 * @param month such as 202611
 * @param entries how many there were
 * @param digest SHA-256 over the seals of all of them in the chain's order: an old backup of the
 *     month can be held against it
 * @param cutLength up to which link the chain itself was dropped; what follows hangs on {@code
 *     cutHead}
 */
@SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest.isEqual, never by equals
public record Checkpoint(
    int month,
    long entries,
    byte[] digest,
    long cutLength,
    byte[] cutHead,
    Instant droppedAt,
    Seal seal) {
  private static final String FORM = "workershome.audit.checkpoint.v1";

  public Checkpoint {
    requireNonNull(digest, "digest");
    requireNonNull(cutHead, "cutHead");
    requireNonNull(droppedAt, "droppedAt");
    requireNonNull(seal, "seal");
  }

  public static byte[] form(
      String service,
      int month,
      long entries,
      byte[] digest,
      long cutLength,
      byte[] cutHead,
      Instant droppedAt) {
    return Form.of(FORM)
        .text(service)
        .number(month)
        .number(entries)
        .bytes(digest)
        .number(cutLength)
        .bytes(cutHead)
        .number(droppedAt.getEpochSecond())
        .number(droppedAt.getNano())
        .done();
  }

  public AuditKeys.Verdict check(AuditKeys keys, String service) {
    return keys.check(seal, form(service, month, entries, digest, cutLength, cutHead, droppedAt));
  }

  @Override
  public String toString() {
    return "Checkpoint[" + month + " " + entries + "]";
  }
}
