package org.workershome.kit.publicity;

import static java.util.Objects.requireNonNull;

/** One thing that is said of a candidate. */
public record PublicField(PublicFieldKind kind, String text) {
  public PublicField {
    requireNonNull(kind, "kind");
    requireNonNull(text, "text");
  }
}
