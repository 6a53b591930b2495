package org.workershome.local;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where a suite lives and on which ports, all on loopback.
 *
 * @param project the checkout, whose built artefacts are run
 * @param data everything that the suite writes; deleting it is deleting the suite
 */
public record SuiteConfig(Path project, Path data, Map<Port, Integer> ports) {
  private static final int LOWEST_FREE = 20_000;
  private static final int HIGHEST_FREE = 32_000;

  public SuiteConfig {
    requireNonNull(project, "project");
    requireNonNull(data, "data");
    ports = Map.copyOf(ports);
    if (!ports.keySet().containsAll(Port.all())) {
      throw new IllegalArgumentException("every part needs a port");
    }
  }

  /** What listens, with the port it has unless told otherwise. */
  public enum Port {
    GATEWAY(8080),
    PETITION(8081),
    AID(8082),
    COMPETITION(8083),
    KEYCLOAK(8180),
    KEYCLOAK_HEALTH(8189),
    POSTGRES(15432),
    KAFKA(19092),
    KAFKA_CONTROLLER(19093),
    CARRIER(8190);

    private final int usual;

    Port(int usual) {
      this.usual = usual;
    }

    private static java.util.Set<Port> all() {
      return java.util.EnumSet.allOf(Port.class);
    }
  }

  /**
   * From the environment: {@code WORKERSHOME_DATA}, {@code WORKERSHOME_PORT_GATEWAY} and so on, and
   * {@code WORKERSHOME_PORT_OFFSET}, which moves all ports that are not named.
   *
   * @throws StartFailure when one of them is not a number
   */
  static SuiteConfig fromEnvironment(Path project, Map<String, String> environment) {
    int offset = number(environment, "WORKERSHOME_PORT_OFFSET", 0);
    Map<Port, Integer> ports = new EnumMap<>(Port.class);
    for (Port port : Port.values()) {
      ports.put(port, number(environment, "WORKERSHOME_PORT_" + port.name(), port.usual + offset));
    }
    Path data =
        Path.of(environment.getOrDefault("WORKERSHOME_DATA", project.resolve(".suite").toString()));
    return new SuiteConfig(project, data.toAbsolutePath(), ports);
  }

  /** A suite of a test's own, on ports that are free now. */
  public static SuiteConfig onFreePorts(Path project, Path data) {
    Map<Port, Integer> ports = new EnumMap<>(Port.class);
    Set<Integer> chosen = new HashSet<>();
    for (Port port : Port.values()) {
      ports.put(port, freePort(chosen));
    }
    return new SuiteConfig(project, data.toAbsolutePath(), ports);
  }

  int anotherFreePort() {
    return freePort(new HashSet<>(ports.values()));
  }

  public int port(Port port) {
    return requireNonNull(ports.get(port));
  }

  /** The address of an HTTP part. */
  public String url(Port port) {
    return "http://127.0.0.1:" + port(port);
  }

  /** The identity provider's realm: issuer of all tokens. */
  public String issuer() {
    return url(Port.KEYCLOAK) + "/realms/workers-home";
  }

  Path logs() {
    return data.resolve("logs");
  }

  Path run() {
    return data.resolve("run");
  }

  private static int number(Map<String, String> environment, String name, int usual) {
    String text = environment.get(name);
    try {
      return text == null ? usual : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new StartFailure(name + " is not a number: " + text);
    }
  }

  /**
   * Below the range from which the system takes the near ends of connections: one of those could
   * take the port of a part that is just being started again.
   */
  private static int freePort(Set<Integer> chosen) {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST_FREE, HIGHEST_FREE);
      try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        if (chosen.add(socket.getLocalPort())) {
          return port;
        }
      } catch (BindException e) {
        // Taken: the next one.
        continue;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
