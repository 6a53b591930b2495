package org.workershome.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.workershome.local.SuiteConfig.Port;

/** One KRaft broker. It is alone, so it flushes before it acknowledges. */
final class Kafka implements Part {
  private static final Duration START_WITHIN = Duration.ofSeconds(120);
  private static final Map<String, String> COMPACTED = Map.of("cleanup.policy", "compact");

  /** What contradicts a rewritten database after years is worth nothing after a week. */
  private static final NewTopic ANCHORS =
      new NewTopic("workershome.anchors", 1, (short) 1).configs(Map.of("retention.ms", "-1"));

  private final SuiteConfig config;
  private final ManagedProcess process;

  Kafka(SuiteConfig config) {
    this.config = config;
    this.process = new ManagedProcess(config, "kafka", "TERM", Duration.ofSeconds(20));
  }

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public ManagedProcess process() {
    return process;
  }

  @Override
  public void start() {
    try {
      Files.createDirectories(folder());
      Files.writeString(settings(), text());
      if (!Files.exists(folder().resolve("data/meta.properties"))) {
        format();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    process.start(
        broker(Jvm.startCache(config, name()), "kafka.Kafka", settings().toString()),
        Map.of(),
        () -> Waiting.isOpen(config.port(Port.KAFKA)),
        START_WITHIN);
    createTopics();
  }

  String bootstrapServers() {
    return "127.0.0.1:" + config.port(Port.KAFKA);
  }

  /** Every topic of the suite, as it is made where it is missing. */
  static List<NewTopic> topics() {
    return List.of(
        topic("workershome.petition"),
        topic("workershome.aid"),
        topic("workershome.competition"),
        ANCHORS,
        topic("workershome.directory.unions").configs(COMPACTED),
        topic("workershome.directory.members").configs(COMPACTED),
        new NewTopic("workershome.directory.calendar", 1, (short) 1).configs(COMPACTED));
  }

  private void createTopics() {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
      Set<String> known = admin.listTopics().names().get();
      List<NewTopic> missing =
          topics().stream()
              .filter(topic -> !known.contains(topic.name()))
              .collect(Collectors.toList());
      admin.createTopics(missing).all().get();
      if (known.contains(ANCHORS.name())) {
        keepForEver(admin);
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("the topics cannot be created", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while creating topics", e);
    }
  }

  /** A data folder may be of the time when this topic, too, was kept for a week. */
  private static void keepForEver(Admin admin) throws ExecutionException, InterruptedException {
    List<AlterConfigOp> keep =
        ANCHORS.configs().entrySet().stream()
            .map(
                entry ->
                    new AlterConfigOp(
                        new ConfigEntry(entry.getKey(), entry.getValue()),
                        AlterConfigOp.OpType.SET))
            .collect(Collectors.toList());
    admin
        .incrementalAlterConfigs(
            Map.of(new ConfigResource(ConfigResource.Type.TOPIC, ANCHORS.name()), keep))
        .all()
        .get();
  }

  /** Three partitions: order is kept per record, and three replicas of a consumer can share. */
  private static NewTopic topic(String name) {
    return new NewTopic(name, 3, (short) 1);
  }

  private void format() throws IOException {
    Path log = config.logs().resolve("kafka-format.log");
    Files.createDirectories(config.logs());
    Process format =
        new ProcessBuilder(
                broker(
                    List.of(),
                    "kafka.tools.StorageTool",
                    "format",
                    "-t",
                    org.apache.kafka.common.Uuid.randomUuid().toString(),
                    "-c",
                    settings().toString()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (format.waitFor() != 0) {
        throw new StartFailure(
            "the broker's storage cannot be formatted:\n" + Files.readString(log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while formatting", e);
    }
  }

  private List<String> broker(List<String> more, String... mainAndArguments) {
    List<String> command = new ArrayList<>(more);
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    command.add("-cp");
    command.add(libraries() + "/*");
    return Jvm.command(320, command, mainAndArguments);
  }

  private String text() {
    int controller = config.port(Port.KAFKA_CONTROLLER);
    return String.join(
        "\n",
        "process.roles=broker,controller",
        "node.id=1",
        "controller.quorum.voters=1@127.0.0.1:" + controller,
        "listeners=PLAINTEXT://" + bootstrapServers() + ",CONTROLLER://127.0.0.1:" + controller,
        "advertised.listeners=PLAINTEXT://" + bootstrapServers(),
        "controller.listener.names=CONTROLLER",
        "log.dirs=" + folder().resolve("data"),
        "auto.create.topics.enable=false",
        "offsets.topic.num.partitions=5",
        "offsets.topic.replication.factor=1",
        "transaction.state.log.num.partitions=5",
        "transaction.state.log.replication.factor=1",
        "transaction.state.log.min.isr=1",
        "group.initial.rebalance.delay.ms=0",
        "log.flush.interval.messages=1",
        "log.retention.hours=168",
        "log.cleaner.dedupe.buffer.size=8388608",
        "");
  }

  private Path libraries() {
    return config.project().resolve("deploy/local/target/lib");
  }

  private Path folder() {
    return config.data().resolve("kafka");
  }

  private Path settings() {
    return folder().resolve("server.properties");
  }
}
