package org.workershome.petition.reception;

import java.util.List;

/** The rules that a union has had, the one that began last first. */
record ReceptionRulesView(List<ReceptionRuleView> items) {
  ReceptionRulesView {
    items = List.copyOf(items);
  }
}
