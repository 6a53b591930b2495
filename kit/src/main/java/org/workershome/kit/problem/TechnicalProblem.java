package org.workershome.kit.problem;

/** What can go wrong in any service, whatever its subject. Closed: callers switch on the codes. */
public enum TechnicalProblem implements ProblemType {
  MALFORMED_REQUEST(400, "请求格式不正确", "The request is malformed"),
  INVALID_FIELDS(400, "填写的内容有误", "Some fields are invalid"),
  UNKNOWN_PARAMETER(400, "请求参数无法识别", "A request parameter is not understood"),
  IDEMPOTENCY_KEY_MISSING(400, "缺少 Idempotency-Key", "The Idempotency-Key header is missing"),
  UNAUTHENTICATED(401, "请先登录", "A valid token is needed"),
  FORBIDDEN(403, "没有办理此事的权限", "The caller has no right to do this"),
  NOT_FOUND(404, "没有找到", "Not found"),
  METHOD_NOT_ALLOWED(405, "此地址不支持该操作", "The method is not allowed here"),
  NOT_ACCEPTABLE(406, "无法按要求的格式答复", "No representation is acceptable to the caller"),
  REQUEST_TIMEOUT(408, "请求发送超时", "The request took too long to arrive"),
  CONFLICT(409, "与现有记录冲突", "The request conflicts with what is on file"),
  IDEMPOTENCY_IN_PROGRESS(409, "相同的请求正在办理，请稍候", "The same request is still being worked on"),
  VERSION_CONFLICT(412, "记录已被他人修改，请重新读取", "The record has changed; read it again"),
  PAYLOAD_TOO_LARGE(413, "提交的内容过大", "The body is over the limit"),
  URI_TOO_LONG(414, "请求地址过长", "The address is too long"),
  UNSUPPORTED_MEDIA_TYPE(415, "不支持此内容类型", "The media type is not supported"),
  IDEMPOTENCY_KEY_REUSED(
      422, "该 Idempotency-Key 已用于另一请求", "The idempotency key was used for another request"),
  PRECONDITION_REQUIRED(428, "缺少 If-Match，请先读取记录", "The If-Match header is missing"),
  TOO_MANY_REQUESTS(429, "请求过于频繁，请稍后再试", "Too many requests; try again later"),
  HEADERS_TOO_LARGE(431, "请求头过大", "The headers are over the limit"),
  INTERNAL(500, "系统内部错误，请联系维护人员", "An internal fault; please report it"),
  BAD_GATEWAY(502, "后端服务答复异常", "A service broke off its answer"),
  UNAVAILABLE(503, "服务暂时不可用，请稍后再试", "The service is away; try again later"),
  IDENTITY_PROVIDER_UNAVAILABLE(
      503, "身份认证服务暂时不可用，请稍后再试", "The identity provider is away; try again later"),
  GATEWAY_TIMEOUT(504, "后端服务答复超时", "A service took too long to answer");

  private final int status;
  private final String titleZh;
  private final String titleEn;

  TechnicalProblem(int status, String titleZh, String titleEn) {
    this.status = status;
    this.titleZh = titleZh;
    this.titleEn = titleEn;
  }

  @Override
  public String code() {
    return name();
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String titleZh() {
    return titleZh;
  }

  @Override
  public String titleEn() {
    return titleEn;
  }
}
