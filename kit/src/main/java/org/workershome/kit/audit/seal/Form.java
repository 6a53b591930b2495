package org.workershome.kit.audit.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The canonical bytes of a sequence of fields. Each has a mark of its kind and its length before
 * it, so that no two different sequences share their bytes, wherever a separator may stand in a
 * text.
 */
public final class Form {
  private static final int ABSENT = 0;
  private static final int TEXT = 1;
  private static final int NUMBER = 2;
  private static final int BYTES = 3;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);

  private Form() {}

  /**
   * @param kind what the fields make together, with the version of its form
   */
  public static Form of(String kind) {
    return new Form().text(kind);
  }

  public Form text(@Nullable String value) {
    if (value == null) {
      out.write(ABSENT);
      return this;
    }
    return measured(TEXT, value.getBytes(UTF_8));
  }

  public Form number(long value) {
    out.write(NUMBER);
    for (int shift = 56; shift >= 0; shift -= 8) {
      out.write((int) (value >>> shift));
    }
    return this;
  }

  public Form bytes(byte[] value) {
    return measured(BYTES, value);
  }

  public byte[] done() {
    return out.toByteArray();
  }

  private Form measured(int kind, byte[] value) {
    out.write(kind);
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write(value.length >>> shift);
    }
    out.writeBytes(value);
    return this;
  }
}
