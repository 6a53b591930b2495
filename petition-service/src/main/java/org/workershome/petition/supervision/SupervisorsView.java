package org.workershome.petition.supervision;

import java.util.List;

/** The supervisors that the caller may see, from the top. */
record SupervisorsView(List<SupervisorView> items) {
  SupervisorsView {
    items = List.copyOf(items);
  }
}
