package org.workershome.local;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The suite as a handle. Parts start as early as what they need is there: PostgreSQL and Kafka at
 * once, then Keycloak and the services, while the gateway needs nobody to start.
 */
public final class LocalSuite implements AutoCloseable {
  /** The services with a database. */
  public static final List<String> SERVICES = List.of("petition", "aid", "competition");

  private final SuiteConfig config;
  private final Secrets secrets;
  private final Postgres postgres;
  private final Kafka kafka;
  private final Keycloak keycloak;
  private final DirectoryLoader directory;
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final AuditCheck auditCheck;
  private volatile boolean givenUp;
  private volatile @Nullable ExecutorService starting;

  /** A suite that is not started. */
  public LocalSuite(SuiteConfig config) {
    this.config = config;
    this.secrets = new Secrets(config);
    this.postgres = new Postgres(config, secrets);
    this.kafka = new Kafka(config);
    this.keycloak = new Keycloak(config, secrets, postgres);
    var images = new Images(config);
    this.directory = new DirectoryLoader(config, secrets, images);
    add(postgres);
    add(kafka);
    add(keycloak);
    for (String service : SERVICES) {
      add(new ServicePart(config, service, secrets, images, postgres, kafka));
    }
    add(new GatewayPart(config, images));
    add(new BankPart(config, keycloak));
    add(new CarrierPart(config));
    this.auditCheck = new AuditCheck(config, secrets, images, postgres);
  }

  /** Starts everything, quietly. */
  public static LocalSuite start(SuiteConfig config) {
    var suite = new LocalSuite(config);
    suite.start(line -> {});
    return suite;
  }

  public SuiteConfig config() {
    return config;
  }

  /** The password or client secret of that name, for example {@code client-agency-bank}. */
  public String secret(String name) {
    return secrets.password(name);
  }

  /** A service's database as the administrator sees it, for checks behind the scenes. */
  public Connection database(String service) throws SQLException {
    return postgres.superuser(service);
  }

  /** Where the broker listens. */
  public String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  /**
   * Starts what does not run, after stopping what an earlier launcher left behind.
   *
   * @param progress gets a line per part
   * @throws StartFailure when a part does not start; the others are stopped
   */
  public void start(Consumer<String> progress) {
    stop();
    PortHolder.refuseTaken(config);
    try (ExecutorService starters = Executors.newVirtualThreadPerTaskExecutor()) {
      starting = starters;
      if (givenUp) {
        throw new StartFailure("given up before it was started");
      }
      var database = begin(postgres, starters, progress);
      var broker = begin(kafka, starters, progress);
      List<CompletableFuture<Void>> all = new ArrayList<>(List.of(database, broker));
      all.add(begin(part("gateway"), starters, progress));
      all.add(begin(part("carrier"), starters, progress));
      var identity = database.thenCompose(ready -> begin(keycloak, starters, progress));
      all.add(identity);
      var ground = CompletableFuture.allOf(database, broker);
      all.add(broker.thenRunAsync(() -> loadDemonstration(progress), starters));
      for (String service : SERVICES) {
        all.add(ground.thenCompose(ready -> begin(part(service), starters, progress)));
      }
      all.add(identity.thenCompose(ready -> begin(part("bank"), starters, progress)));
      endTheRestAtTheFirstFailure(all, starters);
    } catch (CompletionException e) {
      stop();
      throw e.getCause() instanceof StartFailure failure ? failure : e;
    }
  }

  /** Runs the loader of registers for an operator; see {@link DirectoryLoader#load}. */
  int loadDirectory(Path from, List<String> arguments) throws IOException, InterruptedException {
    return directory.load(from, arguments);
  }

  private void loadDemonstration(Consumer<String> progress) {
    long began = System.nanoTime();
    if (directory.loadDemonstration()) {
      tell(progress, "directory", "loaded", began);
    }
  }

  /** Makes a start that is under way fail soon; it then stops what it started. */
  void giveUp() {
    givenUp = true;
    ExecutorService starters = starting;
    if (starters != null) {
      starters.shutdownNow();
    }
  }

  /** Stops what runs, in order: the door first, the database last. */
  public void stop() {
    List<Part> backwards = new ArrayList<>(parts.values()).reversed();
    try (ExecutorService stoppers = Executors.newVirtualThreadPerTaskExecutor()) {
      backwards.stream()
          .filter(part -> part != postgres && part != kafka)
          .map(part -> CompletableFuture.runAsync(part.process()::stop, stoppers))
          .toList()
          .forEach(CompletableFuture::join);
    }
    // Replicas that an earlier launcher added and this one was not told of.
    ManagedProcess.otherReplicas(config, parts.keySet()).forEach(ManagedProcess::stop);
    kafka.process().stop();
    postgres.process().stop();
  }

  /**
   * Verifies the audit of each service, and prints what it finds.
   *
   * @return 0 whole, 1 tampered with, 2 when it could not look
   */
  public int verifyAudit() {
    return auditCheck.run(SERVICES);
  }

  /** SIGKILL to one part. */
  public void kill(String name) {
    part(name).process().kill();
  }

  /** Starts one part again, after {@link #kill} or {@link #halt}. */
  public void restart(String name) {
    part(name).start();
  }

  /** Stops one part in good order. */
  public void halt(String name) {
    part(name).process().stop();
  }

  /**
   * Adds another process of a service, which {@link #restart} starts and which goes down with the
   * suite.
   *
   * @param name as a part, for example {@code aid-2}
   * @param settings of its own, as environment
   * @return its address
   */
  public String addReplica(String service, String name, Map<String, String> settings) {
    if (!(part(service) instanceof ServicePart first)) {
      throw new IllegalArgumentException("not a service: " + service);
    }
    ServicePart replica = first.replica(name, config.anotherFreePort(), settings);
    add(replica);
    return replica.url();
  }

  /** SIGKILL to every part at once. */
  public void killEverything() {
    parts.values().forEach(part -> part.process().kill());
  }

  /** The process of a part, if it runs. */
  public java.util.Optional<ProcessHandle> process(String name) {
    return part(name).process().running();
  }

  /** All parts, in the order of their start. */
  public List<String> parts() {
    return List.copyOf(parts.keySet());
  }

  @Override
  public void close() {
    stop();
  }

  private void add(Part part) {
    parts.put(part.name(), part);
  }

  private Part part(String name) {
    Part part = parts.get(name);
    if (part == null) {
      throw new IllegalArgumentException("no such part: " + name + "; there are " + parts.keySet());
    }
    return part;
  }

  private static CompletableFuture<Void> begin(
      Part part, ExecutorService starters, Consumer<String> progress) {
    return CompletableFuture.runAsync(
        () -> {
          long began = System.nanoTime();
          part.start();
          tell(progress, part.name(), "ready", began);
        },
        starters);
  }

  private static void tell(Consumer<String> progress, String name, String what, long began) {
    double seconds = (System.nanoTime() - began) / (double) Duration.ofSeconds(1).toNanos();
    progress.accept(String.format("  %-12s %s after %5.1f s", name, what, seconds));
  }

  /** Waits for all; once one has failed, nobody needs the rest. */
  private static void endTheRestAtTheFirstFailure(
      List<CompletableFuture<Void>> all, ExecutorService starters) {
    var failed = new CompletableFuture<Void>();
    for (CompletableFuture<Void> one : all) {
      var unused =
          one.whenComplete(
              (done, fault) -> {
                if (fault != null && failed.completeExceptionally(fault)) {
                  starters.shutdownNow();
                }
              });
    }
    CompletableFuture.anyOf(failed, CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)))
        .join();
  }
}
