package org.workershome.kit.directory.load;

import java.io.Console;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.directory.DirectoryJson;
import org.workershome.kit.directory.UnionEntry;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.outbox.VersionedTopic;

/**
 * Loads a register's file: {@code java -cp … org.workershome.kit.directory.load.LoadDirectory
 * FILE.csv … [--dry-run] [--yes] [--complete]} with {@code KAFKA_BOOTSTRAP_SERVERS} and, for files
 * with citizen ids, {@code WORKERSHOME_PRIVACY_PERSON_KEY_FILE}.
 *
 * <p>Ends with 0 when the topic says what the file says, or a dry run found no fault; 1 when the
 * file has faults, in which case nothing was sent; 2 when it could not begin or was not confirmed;
 * 3 when it broke off. A run that broke off is simply started again: what was sent is found
 * unchanged.
 */
public final class LoadDirectory {
  static final int LOADED = 0;
  static final int FAULTS = 1;
  static final int NOT_BEGUN = 2;
  static final int BROKEN_OFF = 3;

  private static final String SOURCE = "/workershome/directory-loader";
  private static final int SHOWN = 200;

  private final Map<String, String> environment;
  private final Clock clock;
  private final PrintStream out;
  private final BooleanSupplier confirmation;

  /**
   * @param confirmation asks a person whether to send
   */
  LoadDirectory(
      Map<String, String> environment, Clock clock, PrintStream out, BooleanSupplier confirmation) {
    this.environment = environment;
    this.clock = clock;
    this.out = out;
    this.confirmation = confirmation;
  }

  public static void main(String[] arguments) {
    // Before the first logger: what the broker's client has to tell would hide the answer.
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    Logger client = Logger.getLogger("org.apache.kafka");
    client.setLevel(Level.WARNING);
    var load =
        new LoadDirectory(
            System.getenv(),
            Clock.system(Clocks.ZONE),
            System.out,
            LoadDirectory::confirmedAtTheConsole);
    int outcome = load.run(List.of(arguments));
    // Held till here: a logger that nobody holds forgets its level.
    client.setLevel(Level.WARNING);
    System.exit(outcome);
  }

  int run(List<String> arguments) {
    try {
      LoadOptions options = LoadOptions.of(arguments, clock);
      int outcome = LOADED;
      for (Path file : options.files()) {
        outcome = outcome == LOADED ? run(file, options) : outcome;
      }
      return outcome;
    } catch (LoadRefused e) {
      out.println(e.getMessage());
      return NOT_BEGUN;
    } catch (UncheckedIOException | IllegalStateException e) {
      out.println("broken off: " + e.getMessage());
      return BROKEN_OFF;
    } catch (RuntimeException e) {
      // Kind only: the words of what is not ours may quote a line.
      out.println("broken off: " + e.getClass().getName());
      return BROKEN_OFF;
    }
  }

  private int run(Path path, LoadOptions options) {
    if (!Files.isReadable(path)) {
      throw new LoadRefused("the file cannot be read");
    }
    var file = new RegisterFile(path);
    return options.dryRun() ? dryRun(file, options) : load(file, options);
  }

  private int dryRun(RegisterFile file, LoadOptions options) {
    Kind kind = file.kind();
    try (Register register = register(kind, options)) {
      var faults = new Faults();
      Difference difference =
          register.compare(
              file, reader -> VersionedTopic.read(brokers(), kind.topic(), reader), faults);
      return tell(kind, difference, faults) ? LOADED : FAULTS;
    }
  }

  private int load(RegisterFile file, LoadOptions options) {
    Kind kind = file.kind();
    // The seat first: what is compared with must not change before it is written.
    try (VersionedTopic topic = VersionedTopic.take(brokers(), kind.topic(), SOURCE, clock);
        Register register = register(kind, options)) {
      var faults = new Faults();
      Difference difference = register.compare(file, topic::read, faults);
      if (!tell(kind, difference, faults)) {
        return FAULTS;
      }
      if (difference.toSend() == 0) {
        return LOADED;
      }
      if (!options.yes() && !confirmation.getAsBoolean()) {
        out.println("not confirmed, nothing was sent (--yes sends without asking)");
        return NOT_BEGUN;
      }
      register.send(topic);
      topic.commit();
      out.printf("%,d entries were sent to %s%n", difference.toSend(), kind.topic());
      return LOADED;
    }
  }

  private Register register(Kind kind, LoadOptions options) {
    return switch (kind) {
      case UNIONS -> new UnionRegister(options);
      case MEMBERS -> new MemberRegister(options, references(), unions());
      case CALENDAR -> new CalendarRegister(options);
    };
  }

  /** The unions that the topic has: a member of another would belong nowhere. */
  private Map<String, UnionEntry> unions() {
    Map<String, UnionEntry> unions = new HashMap<>();
    UnionRegister.known(reader -> VersionedTopic.read(brokers(), DirectoryJson.UNIONS, reader))
        .forEach(
            (code, known) -> {
              UnionEntry union = known.entry();
              if (union != null) {
                unions.put(code, union);
              }
            });
    return unions;
  }

  private Function<String, String> references() {
    @Nullable String file = environment.get("WORKERSHOME_PRIVACY_PERSON_KEY_FILE");
    if (file == null || file.isBlank()) {
      return citizenId -> {
        throw new LoadRefused("a file with citizen ids needs WORKERSHOME_PRIVACY_PERSON_KEY_FILE");
      };
    }
    return PersonKey.read(Path.of(file))::referenceOf;
  }

  /** False when there are faults. */
  private boolean tell(Kind kind, Difference difference, Faults faults) {
    if (faults.any()) {
      faults.list().stream().limit(SHOWN).forEach(out::println);
      out.printf(
          "%,d faults%s; nothing was sent%n",
          faults.count(), faults.count() > SHOWN ? ", of which the first are shown" : "");
      return false;
    }
    out.println(kind.topic());
    difference.lines().forEach(out::println);
    return true;
  }

  private String brokers() {
    String brokers = environment.get("KAFKA_BOOTSTRAP_SERVERS");
    if (brokers == null || brokers.isBlank()) {
      throw new LoadRefused("set KAFKA_BOOTSTRAP_SERVERS");
    }
    return brokers;
  }

  private static boolean confirmedAtTheConsole() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    String answer = console.readLine("Send? / 发送？ [y/N] ");
    return answer != null && answer.strip().equalsIgnoreCase("y");
  }
}
