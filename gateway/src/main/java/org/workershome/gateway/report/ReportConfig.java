package org.workershome.gateway.report;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

@ConfigMapping(prefix = "workershome.gateway.report")
interface ReportConfig {
  /** A service that has not answered by then is named as silent; the report does not wait. */
  Duration deadline();
}
