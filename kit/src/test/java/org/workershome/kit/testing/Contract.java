package org.workershome.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The REST contract that a service has committed, the one file of its folder {@code openapi}. */
public final class Contract {
  private static final Path FOLDER = Path.of("openapi");

  private Contract() {}

  static Path file() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> found = files.toList();
      if (found.size() != 1) {
        throw new AssertionError("a service has one contract in " + FOLDER + ", not " + found);
      }
      return found.getFirst();
    }
  }

  /**
   * @param id the operation's id
   * @param statuses the codes that it may answer
   */
  public record Operation(
      String id, String method, String path, boolean hasBody, Set<String> statuses) {
    /** Whether a request's path is one of this operation's. */
    private boolean matches(String requestMethod, String requestPath) {
      return method.equalsIgnoreCase(requestMethod)
          && requestPath.matches(path.replaceAll("\\{[^}]+}", "[^/]+"));
    }

    /** The path with something for every parameter. */
    public String pathWith(String value) {
      return path.replaceAll("\\{[^}]+}", value);
    }

    @Override
    public String toString() {
      return id;
    }
  }

  public static List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (var path : read().path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        JsonNode operation = method.getValue();
        if (!operation.has("responses")) {
          continue;
        }
        Set<String> statuses = new TreeSet<>();
        operation.path("responses").fieldNames().forEachRemaining(statuses::add);
        operations.add(
            new Operation(
                operation.path("operationId").asText(),
                method.getKey(),
                path.getKey(),
                operation.has("requestBody"),
                statuses));
      }
    }
    return operations;
  }

  /** The operation that a request is for; a literal path wins over one with a parameter. */
  public static Optional<Operation> operation(String method, String path) {
    return operations().stream()
        .filter(operation -> operation.matches(method, path))
        .min((one, other) -> Integer.compare(braces(one.path()), braces(other.path())));
  }

  public static JsonNode read() {
    try {
      return new YAMLMapper().readTree(Files.readString(file()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int braces(String path) {
    return path.length() - path.replace("{", "").length();
  }
}
