package org.workershome.local;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.workershome.local.SuiteConfig.Port;

/** The simulated carriers of messages. */
final class CarrierPart implements Part {
  private final SuiteConfig config;
  private final ManagedProcess process;

  CarrierPart(SuiteConfig config) {
    this.config = config;
    this.process = new ManagedProcess(config, "carrier", "TERM", Duration.ofSeconds(10));
  }

  @Override
  public String name() {
    return "carrier";
  }

  @Override
  public ManagedProcess process() {
    return process;
  }

  @Override
  public void start() {
    process.start(
        Jvm.command(
            32,
            List.of(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            config.project().resolve("deploy/local/target/classes")
                + ":"
                + config.project().resolve("deploy/local/target/lib")
                + "/*",
            "org.workershome.local.carrier.SimulatedCarrier"),
        Map.of(
            "CARRIER_PORT", Integer.toString(config.port(Port.CARRIER)),
            "CARRIER_FOLDER", config.data().resolve("messages").toString()),
        () -> Waiting.answers(config.url(Port.CARRIER) + "/"),
        Duration.ofSeconds(30));
  }
}
