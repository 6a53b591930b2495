package org.workershome.kit.trial;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.UnionPath;

/** Callers without a token. */
final class TrialCallers {
  private TrialCallers() {}

  static Caller of(String role, String union, @Nullable String person) {
    boolean worker = role.equals("worker");
    return new Caller(
        worker ? CallerKind.WORKER : CallerKind.STAFF,
        "trial-" + role,
        "",
        new UnionPath(union),
        person,
        Set.of(worker ? Role.WORKER : Role.LEADER),
        Set.of());
  }
}
