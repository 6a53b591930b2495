package org.workershome.petition.backlog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule for the caller's union.
 *
 * @param inForce not there when neither it nor one above it has set any
 * @param versions all that it and those above it have set, the nearest and latest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BacklogRulesView(@Nullable BacklogRuleView inForce, List<BacklogRuleView> versions) {
  BacklogRulesView {
    versions = List.copyOf(versions);
  }
}
