package org.workershome.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.workershome.local.SuiteConfig.Port;

/** The gateway: no database, no broker. */
final class GatewayPart implements Part {
  private final SuiteConfig config;
  private final Images images;
  private final ManagedProcess process;

  GatewayPart(SuiteConfig config, Images images) {
    this.config = config;
    this.images = images;
    this.process = new ManagedProcess(config, "gateway", "TERM", Duration.ofSeconds(25));
  }

  @Override
  public String name() {
    return "gateway";
  }

  @Override
  public ManagedProcess process() {
    return process;
  }

  @Override
  public void start() {
    Path image = images.of("gateway");
    process.start(
        Jvm.command(
            160,
            Jvm.startCache(config, name()),
            "-jar",
            image.resolve("quarkus-run.jar").toString()),
        Map.of(
            "QUARKUS_HTTP_PORT", Integer.toString(config.port(Port.GATEWAY)),
            "WORKERSHOME_OIDC_ISSUER", config.issuer(),
            "WORKERSHOME_GATEWAY_UPSTREAMS_PETITION", config.url(Port.PETITION),
            "WORKERSHOME_GATEWAY_UPSTREAMS_AID", config.url(Port.AID),
            "WORKERSHOME_GATEWAY_UPSTREAMS_COMPETITION", config.url(Port.COMPETITION)),
        () -> Waiting.answers(config.url(Port.GATEWAY) + "/q/health/ready"),
        Duration.ofSeconds(180));
  }
}
