package org.workershome.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The wire form of a problem (RFC 9457), in one language. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "requestId", "faults"})
public record ProblemBody(
    String type,
    String title,
    int status,
    @Nullable String detail,
    @Nullable String instance,
    @Nullable String requestId,
    List<ProblemFault> faults,
    @JsonAnyGetter Map<String, Object> members) {
  static final Set<String> STANDARD_MEMBERS =
      Set.of("type", "title", "status", "detail", "instance", "requestId", "faults");

  public ProblemBody {
    faults = List.copyOf(faults);
    members = Map.copyOf(members);
  }
}
