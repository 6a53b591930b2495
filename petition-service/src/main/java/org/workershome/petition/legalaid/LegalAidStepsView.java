package org.workershome.petition.legalaid;

import java.util.List;

/** What happened to an application, oldest first. */
record LegalAidStepsView(List<LegalAidStepView> items) {
  LegalAidStepsView {
    items = List.copyOf(items);
  }
}
