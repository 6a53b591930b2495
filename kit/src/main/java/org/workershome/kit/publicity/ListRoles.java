package org.workershome.kit.publicity;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.workershome.kit.identity.Role;

/** Roles of a kind of list, as they stand in rows. */
final class ListRoles {
  private ListRoles() {}

  /** Who follows it; those who audit may always. */
  static List<String> readers(PublicityKind kind) {
    return Stream.concat(kind.readers().stream(), Stream.of(Role.AUDITOR, Role.INSPECTOR))
        .distinct()
        .map(Role::wire)
        .toList();
  }

  static List<String> allReaders(PublicityKind kind) {
    return Stream.of(readers(kind), wire(kind.publishers()), wire(kind.approvers()))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  static List<String> wire(Set<Role> roles) {
    return roles.stream().map(Role::wire).sorted().toList();
  }
}
