package org.workershome.aid.grants;

import java.util.List;

/** Where a grant stands. The bank's answers move it after approval, not a person. */
public enum GrantState {
  PROPOSED,
  APPROVED,
  REFUSED,
  IN_FILE,
  SETTLED,
  REJECTED,
  RETURNED;

  List<String> moves() {
    return this == PROPOSED ? List.of("approval") : List.of();
  }
}
