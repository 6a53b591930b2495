package org.workershome.kit.directory;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which registers this service copies. */
@Singleton
final class DirectoryTopics {
  private static final Set<String> KNOWN = Set.of("unions", "members", "calendar");

  private final Set<String> copied;

  /**
   * @param topics of {@code unions}, {@code members} and {@code calendar}; none by default
   */
  DirectoryTopics(
      @ConfigProperty(name = "workershome.directory.topics") Optional<List<String>> topics) {
    this.copied = Set.copyOf(topics.orElse(List.of()));
    for (String topic : copied) {
      if (!KNOWN.contains(topic)) {
        throw new IllegalArgumentException(
            "workershome.directory.topics names '" + topic + "'; there are " + KNOWN);
      }
    }
  }

  boolean copies(String topic) {
    return copied.contains(topic);
  }
}
