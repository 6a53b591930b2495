package org.workershome.kit.approval;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.UnionPath;

/**
 * Who does something, with which rights.
 *
 * @param principal on whose behalf
 * @param roles by their wire names; those of the principal when there is one
 */
record Acting(
    Person person, @Nullable Person principal, Set<String> roles, @Nullable UnionPath union) {
  Acting {
    roles = Set.copyOf(roles);
  }

  static Acting self(Caller caller) {
    Set<String> roles = new HashSet<>();
    caller.roles().stream().map(Role::wire).forEach(roles::add);
    return new Acting(Person.of(caller), null, roles, caller.union());
  }

  /** Both of them, when there are two. */
  void requireKnown() {
    person.requireKnown();
    if (principal != null) {
      principal.requireKnown();
    }
  }

  /** Keys of the one in whose name he acts. */
  Set<String> forWhom() {
    return principal == null ? person.keys() : principal.keys();
  }

  /** Keys of everybody who takes part by it. */
  Set<String> everybody() {
    Set<String> keys = new HashSet<>(person.keys());
    keys.addAll(forWhom());
    return keys;
  }
}
