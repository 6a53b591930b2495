package org.workershome.petition.worklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;

/** A filter as it is kept, and what of it is not known any more. */
@Singleton
class FilterText {
  private final ObjectMapper json;

  FilterText(ObjectMapper json) {
    this.json = json;
  }

  String of(WorkFilterRequest filter) {
    try {
      return json.writeValueAsString(filter);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a filter that is not JSON", e);
    }
  }

  /** Empty where it names what is not known any more. */
  Optional<WorkFilterRequest> read(String text) {
    try {
      return Optional.of(json.readValue(text, WorkFilterRequest.class));
    } catch (JsonProcessingException e) {
      return Optional.empty(); // Which field it is, understood() says when it is used.
    }
  }

  /**
   * @throws ProblemException SAVED_FILTER_STALE with the field that is not known any more
   */
  WorkFilterRequest understood(String text) {
    try {
      return json.readValue(text, WorkFilterRequest.class);
    } catch (JsonMappingException e) {
      String field =
          e.getPath().stream()
              .map(JsonMappingException.Reference::getFieldName)
              .collect(Collectors.joining("."));
      throw stale(List.of(new FieldFault(field, "NOT_KNOWN", "该条件已不再使用", "is not known any more")));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a saved filter that is not JSON", e);
    }
  }

  static ProblemException stale(List<FieldFault> faults) {
    var problem = new ProblemException(WorkListProblem.SAVED_FILTER_STALE);
    faults.forEach(problem::fault);
    return problem;
  }
}
