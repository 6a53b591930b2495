package org.workershome.kit.privacy;

import java.util.regex.Pattern;

/**
 * What values are hashed for. Each purpose has a key of its own: the same value has another hash in
 * another place, so that two indexes cannot be laid side by side.
 *
 * @param name such as {@code household.citizen-id}; never changed, for the hashes hang on it
 */
public record IndexPurpose(String name, IndexedAs as) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9.-]+");

  public IndexPurpose {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a purpose is named like household.citizen-id");
    }
  }
}
