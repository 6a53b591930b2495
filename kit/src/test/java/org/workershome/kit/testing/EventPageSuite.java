package org.workershome.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/events.md} says of one service what its code and its schemas say: which types it
 * sends, with which fields, and which types of others it reads; and the samples keep to the
 * schemas. The types are taken from the compiled code, so that no list has to be kept. A service
 * adds a thin subclass, without Quarkus.
 */
public abstract class EventPageSuite {
  private static final Path CLASSES = Path.of("target/classes");
  private static final Path PAGE = Path.of("../docs/events.md");

  private final String service;
  private final Path classes;
  private final EventSchemas published;
  private final ObjectMapper json = new ObjectMapper();

  /**
   * @param service whose types begin with {@code org.workershome.<service>.}
   */
  protected EventPageSuite(String service) {
    this(service, CLASSES);
  }

  /**
   * @param classes what knows the types of this service and of those that it reads
   */
  protected EventPageSuite(String service, Path classes) {
    this.service = service;
    this.classes = classes;
    this.published = new EventSchemas(service);
  }

  @Test
  final void everyTypeInTheCodeHasASchemaAndASample() throws IOException {
    assertThat(published.types()).isEqualTo(types(true));
    assertThat(types(true)).allSatisfy(type -> assertThat(published.sample(type)).exists());
  }

  @Test
  final void everySampleKeepsToItsSchema() throws IOException {
    for (String type : published.types()) {
      String sample = Files.readString(published.sample(type));
      assertThat(published.faults(type, sample)).as(type).isEmpty();
    }
  }

  @Test
  final void thePageNamesTheTypesThatThisServiceSendsAndNoOther() throws IOException {
    assertThat(types(true)).as("types that the code sends").isNotEmpty();
    assertThat(page().strayTypes(service, types(true))).isEmpty();
  }

  @Test
  final void thePageNamesTheFieldsOfEverySchema() throws IOException {
    EventPage page = page();
    List<String> findings = new ArrayList<>();
    schemas().forEach((type, fields) -> findings.addAll(page.strayFields(type, fields)));
    assertThat(findings).isEmpty();
  }

  @Test
  final void thePageSaysWhatThisServiceReads() throws IOException {
    assertThat(page().strayReaders(service, types(false))).isEmpty();
  }

  /** The types in the compiled code, those of this service or those of others. */
  private Set<String> types(boolean own) throws IOException {
    return EventTypes.in(classes).stream()
        .filter(type -> EventTypes.isOf(service, type) == own)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** By type, its fields and whether every event has them. */
  private Map<String, Map<String, Boolean>> schemas() throws IOException {
    Map<String, Map<String, Boolean>> schemas = new TreeMap<>();
    for (String type : published.types()) {
      schemas.put(type, fields(json.readTree(published.schema(type).toFile())));
    }
    return schemas;
  }

  private static Map<String, Boolean> fields(JsonNode schema) {
    Set<String> required = new TreeSet<>();
    schema.path("required").forEach(field -> required.add(field.asText()));
    Map<String, Boolean> fields = new TreeMap<>();
    schema
        .path("properties")
        .fieldNames()
        .forEachRemaining(field -> fields.put(field, required.contains(field)));
    return fields;
  }

  private static EventPage page() throws IOException {
    return new EventPage(Files.readAllLines(PAGE));
  }
}
