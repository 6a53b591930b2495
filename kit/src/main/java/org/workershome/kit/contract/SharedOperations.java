package org.workershome.kit.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Operations that come with a room of {@code kit} have no id of their own, because every service
 * has them under its own path: the id is made of that path, that of a single record ends with ById.
 * And what answers nothing answers 204, where the generator guesses 201.
 */
final class SharedOperations {
  private SharedOperations() {}

  static void name(HttpMethod verb, String path, Operation operation) {
    if (operation.getOperationId() != null) {
      return;
    }
    String words =
        Arrays.stream(path.split("[/-]", -1))
            .filter(word -> !word.isEmpty() && !word.equals("api") && !word.startsWith("{"))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    // A collection and one of it differ by the parameter alone.
    String one = path.endsWith("}") ? "One" : "";
    operation.setOperationId(verb.name().toLowerCase(Locale.ROOT) + words + one);
    APIResponse guessed = operation.getResponses().getAPIResponse("201");
    if (guessed != null && guessed.getContent() == null) {
      operation.getResponses().removeAPIResponse("201");
      operation
          .getResponses()
          .addAPIResponse("204", OASFactory.createAPIResponse().description("已完成 / Done"));
    }
  }
}
