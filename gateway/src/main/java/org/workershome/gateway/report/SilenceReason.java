package org.workershome.gateway.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a service's figures are missing from a report. */
@Schema(description = "服务未答复的原因 / Why a service did not answer")
public enum SilenceReason {
  /** It did not answer within the report's deadline. */
  TIMED_OUT("答复超时"),
  /** It could not be reached, or broke off. */
  UNREACHABLE("无法连接"),
  /** It answered, but refused this caller or this question. */
  REFUSED("拒绝答复"),
  /** It answered with an error of its own or with something that is not figures. */
  FAILED("答复异常");

  private final String label;

  SilenceReason(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
