package org.workershome.acceptance.bench.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.workershome.acceptance.bench.measure.Sample;
import org.workershome.acceptance.bench.run.BenchJob;
import org.workershome.acceptance.bench.run.Floor;
import org.workershome.acceptance.bench.run.Goal;
import org.workershome.acceptance.bench.run.Pace;
import org.workershome.acceptance.bench.tool.Nginx;
import org.workershome.acceptance.bench.tool.Wrk;
import org.workershome.local.SuiteConfig.Port;

/**
 * The suite's own gateway in front of a fixed answer, against one nginx worker in front of the
 * same. For this job petition-service makes room on its port for the fixed answer.
 */
final class HopJob implements BenchJob {
  private static final String NGINX = "nginx, one worker";
  private static final String DIRECT = "no hop";
  private static final String PATH = "/api/petitions?limit=1";
  private static final int CONNECTIONS = 16;
  private static final Duration SLICE = Duration.ofSeconds(30);

  private final Bed bed;
  private final Wrk wrk;
  private final Deque<AutoCloseable> undo = new ArrayDeque<>();
  private final Map<String, Long> servers = new HashMap<>();
  private int hopPort;

  HopJob(Bed bed) {
    this.bed = bed;
    this.wrk = new Wrk(bed.workshop());
  }

  @Override
  public void prepare(Pace pace) {
    int backendPort = bed.suite().config().port(Port.PETITION);
    bed.suite().halt("petition");
    undo.push(() -> bed.suite().restart("petition"));
    hopPort = freePort();
    Nginx backend = Nginx.start(bed.workshop(), "backend.conf", backendPort, Map.of());
    undo.push(backend);
    Nginx hop =
        Nginx.start(
            bed.workshop(),
            "one-hop.conf",
            hopPort,
            Map.of("BACKEND", Integer.toString(backendPort)));
    undo.push(hop);
    servers.put("backend", backend.pid());
    servers.put("nginx", hop.pid());

    bed.say("hop: warming up for " + pace.warmUp().toSeconds() + " s");
    for (Duration left = pace.warmUp(); left.isPositive(); left = left.minus(SLICE)) {
      wrk.warmUp(call(gateway()), left.compareTo(SLICE) < 0 ? left : SLICE);
    }
    Pauses.rest(pace.pause());
  }

  @Override
  public Sample product(Pace pace) {
    return measured(gateway(), pace);
  }

  @Override
  public List<Floor> floors() {
    return List.of(
        new Floor(NGINX, pace -> measured(local(hopPort), pace)),
        new Floor(DIRECT, pace -> measured(local(bed.suite().config().port(Port.PETITION)), pace)));
  }

  @Override
  public List<Goal> goals() {
    return List.of(new Goal.PartOfFloor(NGINX, 0.6));
  }

  @Override
  public List<String> notes() {
    return List.of(
        "wrk -t1 -c"
            + CONNECTIONS
            + ", a token with every request; the backend is an nginx with a"
            + " fixed answer");
  }

  @Override
  public void close() {
    while (!undo.isEmpty()) {
      try {
        undo.pop().close();
      } catch (Exception e) {
        bed.say("hop: not all was put back: " + e.getMessage());
      }
    }
  }

  private Sample measured(URI url, Pace pace) {
    return bed.measure(servers, () -> wrk.run(call(url), pace.run()).outcome());
  }

  private Wrk.Call call(URI url) {
    return new Wrk.Call(
        url, "get.lua", CONNECTIONS, Map.of("BENCH_TOKEN", bed.token("energy.worker")));
  }

  private URI gateway() {
    return bed.url(Port.GATEWAY, PATH);
  }

  private static URI local(int port) {
    return URI.create("http://127.0.0.1:" + port + PATH);
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
