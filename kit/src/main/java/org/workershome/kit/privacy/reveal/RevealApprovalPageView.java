package org.workershome.kit.privacy.reveal;

import java.util.List;

/** Requests for approvals, newest first. */
public record RevealApprovalPageView(List<RevealApprovalView> items) {
  public RevealApprovalPageView {
    items = List.copyOf(items);
  }
}
