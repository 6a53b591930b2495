package org.workershome.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The schemas that a service has committed for its events in {@code contracts/published}, each with
 * a sample that consumers build on.
 */
public final class EventSchemas {
  private static final Path FOLDER = Path.of("contracts/published");
  private static final String SCHEMA = ".schema.json";

  private final String prefix;

  /**
   * @param service whose types begin with {@code org.workershome.<service>.}
   */
  public EventSchemas(String service) {
    this.prefix = "org.workershome." + service + ".";
  }

  /** An event as it was published is made as consumers were told. */
  public void assertKept(ConsumerRecord<String, String> event) {
    String type = Topics.header(event, "ce_type");
    assertThat(faults(type, event.value())).as("%s %s", type, event.value()).isEmpty();
    assertThat(Topics.header(event, "ce_subject")).isEqualTo(event.key());
    assertThat(Topics.header(event, "ce_specversion")).isEqualTo("1.0");
    assertThat(Topics.header(event, "content-type")).startsWith("application/json");
  }

  /** The types that have a schema. */
  Set<String> types() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SCHEMA))
          .map(name -> prefix + name.replace(SCHEMA, ""))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  Path schema(String type) {
    return FOLDER.resolve(shortName(type) + SCHEMA);
  }

  Path sample(String type) {
    return FOLDER.resolve(shortName(type) + ".json");
  }

  /** What a schema finds wrong. */
  List<String> faults(String type, String json) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text(schema(type)))
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  private String shortName(String type) {
    if (!type.startsWith(prefix)) {
      throw new AssertionError(type + " is no event of " + prefix);
    }
    return type.substring(prefix.length());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
