package org.workershome.kit.directory.load;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be loaded, and how.
 *
 * @param files one after the other; what one needs, an earlier one may bring
 * @param dryRun only says what differs
 * @param yes sends without asking
 * @param complete the file is the whole register: what it does not name has ended
 * @param source where a calendar comes from; null for the file's name
 * @param today the day that counts where the file gives none
 * @param began the run's time in milliseconds: the least version of what it sends, so that versions
 *     grow even where the topic has forgotten a key
 */
record LoadOptions(
    List<Path> files,
    boolean dryRun,
    boolean yes,
    boolean complete,
    @Nullable String source,
    LocalDate today,
    long began) {

  static final String USAGE =
      "usage: FILE.csv … [--dry-run] [--yes] [--complete] [--source=TEXT]\n"
          + "  --dry-run   check and compare; send nothing\n"
          + "  --yes       send without asking\n"
          + "  --complete  the file is the whole register: what it does not name ends today\n"
          + "  --source    of a calendar: the notice that it comes from";

  /**
   * @throws LoadRefused when they cannot be understood
   */
  static LoadOptions of(List<String> arguments, Clock clock) {
    List<String> words = new ArrayList<>(arguments);
    boolean dryRun = words.remove("--dry-run");
    boolean yes = words.remove("--yes");
    boolean complete = words.remove("--complete");
    @Nullable String source = null;
    for (String word : List.copyOf(words)) {
      if (word.startsWith("--source=")) {
        source = word.substring("--source=".length());
        words.remove(word);
      }
    }
    if (words.isEmpty() || words.stream().anyMatch(word -> word.startsWith("--"))) {
      throw new LoadRefused(USAGE);
    }
    return new LoadOptions(
        words.stream().map(Path::of).toList(),
        dryRun,
        yes,
        complete,
        source,
        LocalDate.now(clock),
        clock.millis());
  }

  /** The version that follows another. */
  long after(long version) {
    return Math.max(version + 1, began);
  }

  String sourceOr(String otherwise) {
    return source == null ? otherwise : source;
  }
}
