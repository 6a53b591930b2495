package org.workershome.kit.privacy.reveal;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.workershome.kit.identity.Role;

/**
 * A field that can be shown in clear.
 *
 * @param name as in the record's view; of a list's element with empty brackets: {@code
 *     members[].phone}, which is asked for as {@code members[2].phone}
 * @param roles who may ask
 */
public record RevealField(String name, Set<Role> roles) {
  public RevealField {
    requireNonNull(name, "name");
    roles = Set.copyOf(roles);
  }
}
