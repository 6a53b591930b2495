package org.workershome.petition.reception;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose turn it is, in the leaders' order and from the beginning again. */
final class Turns {
  private final List<ReceptionLeader> leaders;
  private int next;

  private Turns(List<ReceptionLeader> leaders, int next) {
    this.leaders = leaders;
    this.next = next;
  }

  /**
   * @param leaders in their order
   * @param last whose turn it was; whoever is not among them any more has the first follow
   */
  static Turns after(List<ReceptionLeader> leaders, @Nullable UUID last) {
    int place = -1;
    for (int i = 0; i < leaders.size(); i++) {
      if (leaders.get(i).id().equals(last)) {
        place = i;
      }
    }
    return new Turns(List.copyOf(leaders), place + 1);
  }

  /** Null when nobody receives: then somebody has to be named. */
  @Nullable ReceptionLeader next() {
    return leaders.isEmpty() ? null : leaders.get(next++ % leaders.size());
  }
}
