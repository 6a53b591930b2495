package org.workershome.kit.audit.seal;

import static java.util.Objects.requireNonNull;

/**
 * One link of the chain: which entry stands at which place. Links are ordered by {@code (tx,
 * position)}, as the entries are.
 *
 * @param sequence 1 and up, without gaps
 * @param tx the transaction that wrote the entry
 * @param position the entry's number within its database
 * @param month of the partition that holds the entry, such as 202611; 0 for the default partition
 * @param entryMac the entry's own seal
 * @param seal over all of this and the link before; its {@code mac} is the head of the chain here
 */
@SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest.isEqual, never by equals
public record ChainLink(
    long sequence, long tx, long position, int month, byte[] entryMac, Seal seal) {
  /** What stands before the first link. */
  @SuppressWarnings("MutableArray") // empty
  public static final byte[] GENESIS = new byte[0];

  private static final String FORM = "workershome.audit.link.v1";

  public ChainLink {
    requireNonNull(entryMac, "entryMac");
    requireNonNull(seal, "seal");
  }

  /** The bytes that a link's seal is over. */
  public static byte[] form(
      String service,
      byte[] before,
      long sequence,
      long tx,
      long position,
      int month,
      byte[] entryMac) {
    return Form.of(FORM)
        .text(service)
        .bytes(before)
        .number(sequence)
        .number(tx)
        .number(position)
        .number(month)
        .bytes(entryMac)
        .done();
  }

  public byte[] form(String service, byte[] before) {
    return form(service, before, sequence, tx, position, month, entryMac);
  }

  @Override
  public String toString() {
    return "ChainLink[" + sequence + " -> " + position + "]";
  }
}
