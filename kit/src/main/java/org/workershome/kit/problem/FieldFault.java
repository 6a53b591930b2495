package org.workershome.kit.problem;

import static java.util.Objects.requireNonNull;

/**
 * One thing that is wrong with one field.
 *
 * @param field path in the body ({@code employer.name}, {@code members[2].phone}), or the name of a
 *     parameter or header
 * @param code stable reason in upper snake case, such as {@code NOT_BLANK}
 */
public record FieldFault(String field, String code, String zh, String en) {
  public FieldFault {
    requireNonNull(field, "field");
    requireNonNull(code, "code");
    requireNonNull(zh, "zh");
    requireNonNull(en, "en");
  }
}
