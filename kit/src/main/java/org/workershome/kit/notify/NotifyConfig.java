package org.workershome.kit.notify;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;

/** How messages go out. */
@ConfigMapping(prefix = "workershome.notify")
interface NotifyConfig {
  /** Off in a replica that should only serve requests. */
  @WithDefault("true")
  boolean sender();

  /** Address of the carrier of each channel: {@code workershome.notify.carriers.sms=http://…}. */
  Map<Channel, String> carriers();

  /** When nobody is disturbed who has not said otherwise, in Asia/Shanghai. */
  @WithDefault("21:00")
  LocalTime quietFrom();

  @WithDefault("08:00")
  LocalTime quietUntil();

  @WithDefault("PT0.5S")
  Duration poll();

  /** The pause before a carrier that was away is tried again; doubles each time. */
  @WithDefault("PT30S")
  Duration retry();

  /** Tries of one channel before the next one. */
  @WithDefault("5")
  int attempts();

  /** How soon, and then how often, the carrier is asked what became of a message. */
  @WithDefault("PT5S")
  Duration reportAfter();

  /** How long a report may take; then the message counts as not delivered. */
  @WithDefault("P2D")
  Duration reportWithin();
}
