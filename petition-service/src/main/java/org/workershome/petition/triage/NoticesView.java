package org.workershome.petition.triage;

import java.util.List;

/** The notices given on one petition, the oldest first. */
record NoticesView(List<NoticeView> items) {
  NoticesView {
    items = List.copyOf(items);
  }
}
