package org.workershome.petition.legalaid;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom the roster proposes for a case, best first.
 *
 * @param conflicted who is left out because he acts for the employer
 */
@Schema(description = "建议指派的律师 / Lawyers proposed for a case, best first")
record ProposedLawyersView(List<LawyerView> items, List<UUID> conflicted) {
  ProposedLawyersView {
    items = List.copyOf(items);
    conflicted = List.copyOf(conflicted);
  }
}
