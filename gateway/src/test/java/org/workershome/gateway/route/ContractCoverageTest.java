package org.workershome.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every path that a service promises in its committed contract leads to that service. */
class ContractCoverageTest {
  private static final String PREFIX = "workershome.gateway.";

  @TestFactory
  Stream<DynamicTest> everyPromisedPathLeadsToItsService() throws IOException {
    RouteTable table = shipped();
    return table.upstreams().stream()
        .map(Owner.Upstream::name)
        .filter(name -> Files.exists(contract(name)))
        .flatMap(
            name ->
                paths(name).stream()
                    .map(
                        path ->
                            DynamicTest.dynamicTest(
                                name + " " + path,
                                () ->
                                    assertThat(table.find(path))
                                        .map(route -> route.owner().name())
                                        .contains(name))));
  }

  @Test
  void theTableIsTheOneOfTheArchitecture() throws IOException {
    Map<String, String> owners = new HashMap<>();
    shipped().routes().forEach(route -> owners.put(route.segment(), route.owner().name()));

    assertThat(owners)
        .containsOnly(
            Map.entry("petitions", "petition"),
            Map.entry("legal-aid", "petition"),
            Map.entry("mediations", "petition"),
            Map.entry("reception-days", "petition"),
            Map.entry("sentiment", "petition"),
            Map.entry("research", "petition"),
            Map.entry("unions", "petition"),
            Map.entry("petition", "petition"),
            Map.entry("households", "aid"),
            Map.entry("aid", "aid"),
            Map.entry("competitions", "competition"),
            Map.entry("suggestions", "competition"),
            Map.entry("innovations", "competition"),
            Map.entry("honours", "competition"),
            Map.entry("learning", "competition"),
            Map.entry("targets", "competition"),
            Map.entry("competition", "competition"),
            Map.entry("report", "gateway"));
  }

  /** The table as application.properties has it. */
  private static RouteTable shipped() throws IOException {
    var properties = new Properties();
    try (InputStream file =
        Files.newInputStream(Path.of("src/main/resources/application.properties"))) {
      properties.load(file);
    }
    Map<String, URI> bases = new HashMap<>();
    Map<String, List<String>> owners = new HashMap<>();
    for (String key : properties.stringPropertyNames()) {
      String value = properties.getProperty(key);
      if (key.startsWith(PREFIX + "upstreams.")) {
        bases.put(key.substring((PREFIX + "upstreams.").length()), URI.create(value));
      } else if (key.startsWith(PREFIX + "owners.")) {
        owners.put(key.substring((PREFIX + "owners.").length()), List.of(value.split(",", -1)));
      }
    }
    return RouteTable.of(bases, owners, 0, Map.of());
  }

  private static Path contract(String service) {
    return Path.of("..", service + "-service", "openapi", service + ".yaml");
  }

  private static List<String> paths(String service) {
    try (Stream<String> lines = Files.lines(contract(service))) {
      return lines
          .filter(line -> line.matches(" {2}/\\S+:"))
          .map(line -> line.substring(2, line.length() - 1))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
