"""What the command line says to people, in English and Chinese, chosen by the locale. Words only: no logic, no output.

Errors of the rooms below (`SpillwayError`) come in English and are passed on as they are.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

Language: TypeAlias = Literal["en", "zh"]


def language(environ: Mapping[str, str]) -> Language:
    """POSIX order: LC_ALL, LC_MESSAGES, LANG; the first that is set decides.

    >>> language({"LANG": "zh_CN.UTF-8"}), language({"LC_ALL": "C", "LANG": "zh_CN"}), language({})
    ('zh', 'en', 'en')
    """
    locale = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "")
    return "zh" if locale.lower().startswith("zh") else "en"


@dataclass(frozen=True, slots=True)
class Message:
    """One thing to say. Calling it fills in the places; both languages have the same ones."""

    en: str
    zh: str

    def __call__(self, **places: object) -> str:
        return (self.zh if language(os.environ) == "zh" else self.en).format(**places)


# ----------------------------------------------------------------------------------------------------------- the parser

ABOUT = Message(
    "Run open vision-language models on your own machines; let a request leave only when it may and should.",
    "在自己的机器上运行开源视觉语言模型；只有允许且有必要时，请求才会离开。",
)
EPILOGUE = Message(
    "Exit status: 0 done, 1 a bar not met, 2 usage, 3 refused by policy.",
    "退出码：0 完成，1 未达标，2 用法错误，3 被策略拒绝。",
)
UP = Message("start the server and the page", "启动服务与网页")
DOCTOR = Message("what was found on this machine, and what to do about it", "检查本机环境并给出建议")
ASK = Message("ask a question about pictures", "就图片提问")
AUDIT = Message("read and verify the ledger", "查看并校验账本")
AUDIT_SHOW = Message("one entry with everything that was recorded", "显示一条记录的全部内容")
AUDIT_LIST = Message("the latest entries", "列出最近的记录")
AUDIT_VERIFY = Message("check the chain of all records", "校验全部记录的链条")
MODELS = Message("the models that would be asked", "列出可用的模型")
LATER = Message("comes in a later version", "将在后续版本提供")

HELP_CONFIG = Message(
    "settings file (default: spillway.toml here, if any)", "配置文件（默认：当前目录的 spillway.toml）"
)
HELP_HOST = Message("address to listen on (default: 127.0.0.1)", "监听地址（默认 127.0.0.1）")
HELP_PORT = Message("port to listen on (default: 7860)", "监听端口（默认 7860）")
HELP_LOCAL = Message(
    "the local model: auto, a name, a folder, or the URL of a server on this machine",
    "本地模型：auto、名称、文件夹，或本机服务的 URL",
)
HELP_CLOUD = Message(
    "an upstream, PRESET:MODEL or URL#MODEL; repeatable", "云端模型，PRESET:MODEL 或 URL#MODEL；可重复"
)
HELP_DATA_DIR = Message("where the ledger lives", "账本存放目录")
HELP_NO_WEB = Message("the API only, no page", "只提供 API，不提供网页")
HELP_SEALED = Message("nothing may leave this machine", "封闭出口：任何内容都不得离开本机")
HELP_SHARE = Message(
    "let other machines in; needs keys, --allow and --expires", "允许其他机器访问；需要密钥、--allow 与 --expires"
)
HELP_ALLOW = Message("an address or network that may connect; repeatable", "允许访问的地址或网段；可重复")
HELP_EXPIRES = Message("when a shared server ends: a time, or 30m, 8h, 7d", "共享服务的截止时间：时刻，或 30m、8h、7d")
HELP_RESIDENCY = Message(
    "where a request may go: local, any, or a jurisdiction such as eu", "请求可去往何处：local、any 或辖区（如 eu）"
)
HELP_CHECK = Message("only check this machine, as `spillway doctor` does", "只做检查，等同 spillway doctor")
HELP_JSON = Message("print JSON", "输出 JSON")
HELP_IMAGES = Message("picture files; - is standard input", "图片文件；- 表示标准输入")
HELP_QUESTION = Message("the question", "问题")
HELP_URL = Message(
    "ask a running server instead (key: SPILLWAY_API_KEY)", "改为询问正在运行的服务（密钥：SPILLWAY_API_KEY）"
)
HELP_MODEL = Message("a model's name (default: auto)", "模型名称（默认 auto）")
HELP_ENTRY = Message("the entry's id", "记录编号")
HELP_LIMIT = Message("how many entries (default: 20)", "条数（默认 20）")
HELP_HEAD = Message(
    "a head noted earlier and kept elsewhere; finds truncation and rewriting",
    "先前另行保存的链头；可发现截断与整体改写",
)

UNKNOWN_WORDS = Message("unknown: {words} (-h lists what there is)", "无法识别：{words}（-h 列出可用选项）")
NOT_POSITIVE = Message("{text} is not a whole number from 1 up", "{text} 不是 1 以上的整数")
NOT_YET = Message("`spillway {command}` is not built yet.", "spillway {command} 尚未提供。")
NOT_YET_HINT = Message(
    "It comes in a later version; CHANGELOG.md says what stands today.", "将在后续版本提供；现有功能见 CHANGELOG.md。"
)
TROUBLE = Message("{name}: {found}. {advice}", "{name}：{found}。{advice}")
INTERRUPTED = Message("Interrupted.", "已中断。")
UNEXPECTED = Message(
    "This is a bug in Spillway: {error}. Set SPILLWAY_TRACE=1 to see where.",
    "这是 Spillway 的缺陷：{error}。设置 SPILLWAY_TRACE=1 可查看位置。",
)

# ---------------------------------------------------------------------------------------------------------------- up

LOADING = Message("Starting Spillway {version} ...", "正在启动 Spillway {version} ……")
PORT_TAKEN = Message("Port {port} on {host} is taken{by}.", "{host} 的端口 {port} 已被占用{by}。")
PORT_TAKEN_HINT = Message(
    "Stop that program, or take another port: spillway up --port {other}",
    "请停止该程序，或换一个端口：spillway up --port {other}",
)
PORT_REFUSED = Message("Cannot listen on {host}:{port}: {error}.", "无法监听 {host}:{port}：{error}。")
PORT_REFUSED_HINT = Message(
    "Choose an address of this machine and a port above 1023.", "请选择本机地址和 1023 以上的端口。"
)
BY_PROCESS = Message(" by {name} (process {pid})", "（{name}，进程 {pid}）")
FOUND = Message("Found", "本机")
LOCAL_MODEL = Message("Local", "本地")
UPSTREAMS = Message("Upstreams", "云端")
RESIDENCY = Message("Residency", "驻留")
LEDGER = Message("Ledger", "账本")
KEYS = Message("Keys", "密钥")
NO_LOCAL = Message("no local model", "没有本地模型")
NO_UPSTREAMS = Message("none; nothing can leave this machine", "无；任何内容都不会离开本机")
SEALED = Message("sealed; nothing can leave this machine", "已封闭；任何内容都不会离开本机")
ANY_KEY = Message("none made; any key is accepted from this machine", "未设置；接受来自本机的任何密钥")
KEYS_SET = Message("{count} accepted", "接受 {count} 个")
WHY_NO_GPU = Message("no GPU was found, so the embedded reader answers", "未发现 GPU，因此由内置阅读器回答")
WHY_GPU_LATER = Message(
    "a GPU was found, but serving a larger model on it comes later; the embedded reader answers. A server of your own "
    "can be named with --local URL",
    "发现 GPU，但在其上运行更大的模型将在后续版本提供；目前由内置阅读器回答。也可用 --local URL 指定自己的服务",
)
WHY_NAMED = Message("named by --local", "由 --local 指定")
READY = Message("Ready: {url}   (API: {url}/v1; stop with Ctrl+C)", "就绪：{url}   （API：{url}/v1；按 Ctrl+C 停止）")
READY_API = Message("Ready: {url}/v1   (no page; stop with Ctrl+C)", "就绪：{url}/v1   （无网页；按 Ctrl+C 停止）")
STOPPED = Message("Stopped.", "已停止。")

# --------------------------------------------------------------------------------------------------------------- ask

NO_QUESTION = Message("The question is empty.", "问题是空的。")
NO_QUESTION_HINT = Message("For example: -q 'What is the total?'", "例如：-q '总计是多少？'")
UNREAD_PICTURE = Message(
    "it has a picture, and pictures are not examined yet; --residency any lets it leave",
    "含有图片，而图片尚不能检查；用 --residency any 才会放行",
)
ASK_LOCAL = Message("Leave --model away, or name a local model.", "请去掉 --model，或指定本地模型。")
NO_FILE = Message("{path}: no such file, or it cannot be read.", "{path}：文件不存在或无法读取。")
NO_FILE_HINT = Message("Check the path.", "请检查路径。")
BAD_URL = Message("{url} is not an http(s) URL.", "{url} 不是 http(s) URL。")
BAD_URL_HINT = Message("For example --url http://127.0.0.1:7860", "例如 --url http://127.0.0.1:7860")
NO_SERVER = Message("Nobody answers at {url}: {error}.", "{url} 无应答：{error}。")
NO_SERVER_HINT = Message(
    "Start a server with `spillway up`, or leave --url away to ask in this process.",
    "用 spillway up 启动服务，或去掉 --url 在本进程中提问。",
)
WHERE = Message("where", "位置")
WHERE_BOX = Message("page {page}, box {box}", "第 {page} 页，框 {box}")
WHERE_POINT = Message("page {page}, point {point}", "第 {page} 页，点 {point}")
ROUTE = Message("route", "路线")
WHY = Message("why", "原因")
SURE = Message("sure", "把握")
LEAVES = Message("leave", "离开")
UNMEASURED = Message("not measured", "未测量")
COST = Message("cost", "费用")
COSTS = Message("{cost}; the reference cloud model would have cost {cloud}", "{cost}；若用参考云端模型则为 {cloud}")
NO_PRICE = Message("an unknown price", "未知价格")
TIME = Message("time", "用时")
ENTRY = Message("entry", "记录")

# ------------------------------------------------------------------------------------------------------- audit, models

NOTHING_YET = Message("Nothing is recorded yet.", "还没有记录。")
NO_ENTRY = Message("The ledger has no entry {entry}.", "账本中没有记录 {entry}。")
NO_ENTRY_HINT = Message("`spillway audit list` shows the latest ones.", "用 spillway audit list 查看最近的记录。")
INTACT = Message("The chain is whole: {records} records, head {head}", "链条完整：共 {records} 条，链头 {head}")
BROKEN = Message("The chain is broken: {problem}", "链条已损坏：{problem}")
HEAD_FOUND = Message("The pinned head is part of it.", "所给链头在链条之中。")
COLUMN_TIME = Message("time", "时间")
COLUMN_ENTRY = Message("entry", "记录")
COLUMN_ROUTE = Message("route", "路线")
COLUMN_MODEL = Message("model", "模型")
COLUMN_SURE = Message("sure", "把握")
COLUMN_COST = Message("cost $", "费用 $")
COLUMN_SAVED = Message("cloud $", "云端 $")
COLUMN_MS = Message("ms", "毫秒")
COLUMN_OUTCOME = Message("outcome", "结果")
COLUMN_NAME = Message("name", "名称")
COLUMN_WHERE = Message("where", "位置")
COLUMN_SKILLS = Message("skills", "能力")
COLUMN_LICENCE = Message("licence", "许可证")
COLUMN_TITLE = Message("title", "说明")
ANSWERED = Message("answered", "已回答")

# ------------------------------------------------------------------------------------------------------------- doctor

CHECK = Message("check", "检查项")
STATE = Message("state", "状态")
FINDING = Message("found", "结果")
ADVICE = Message("what to do", "建议")
STATE_OK = Message("ok", "正常")
STATE_WARN = Message("warn", "注意")
STATE_MISSING = Message("missing", "缺失")
PACKAGES_OK = Message("all there", "齐全")
PACKAGES_MISSING = Message("not importable: {names}", "无法导入：{names}")
PACKAGES_ADVICE = Message("Run ./start.sh, or pip install -e .", "运行 ./start.sh，或 pip install -e .")
CORES_FEW = Message("One core answers slowly; two or more are better.", "单核回答较慢；建议两核以上。")
MEMORY_FOUND = Message("{total:.1f} GiB, {free:.1f} GiB available", "共 {total:.1f} GiB，可用 {free:.1f} GiB")
MEMORY_LOW = Message(
    "The page and the reader want about 1 GiB: close something.", "网页与阅读器约需 1 GiB：请关闭其他程序。"
)
UNKNOWN = Message("cannot be read on this system", "本系统无法读取")
DISK_FOUND = Message("{free:.1f} GiB free for {folder}", "{folder} 可用 {free:.1f} GiB")
DISK_LOW = Message("Free at least 1 GiB, or choose another --data-dir.", "请腾出至少 1 GiB，或更换 --data-dir。")
NOT_WRITABLE = Message("{folder} cannot be written", "{folder} 不可写")
NOT_WRITABLE_ADVICE = Message("Choose another --data-dir.", "请更换 --data-dir。")
GPU_NONE = Message("none found", "未发现")
GPU_NONE_ADVICE = Message(
    "Nothing to do: the embedded reader runs on the CPU. For a larger model: --local URL of a server.",
    "无需处理：内置阅读器在 CPU 上运行。需要更大的模型时：--local 服务的 URL。",
)
GPU_UNSEEN = Message(
    "{count} device files, but nvidia-smi does not answer", "有 {count} 个设备文件，但 nvidia-smi 无应答"
)
GPU_UNSEEN_ADVICE = Message(
    "Install NVIDIA's driver tools, or check the driver.", "请安装 NVIDIA 驱动工具，或检查驱动。"
)
CUDA_NONE = Message("no driver library (libcuda.so.1)", "没有驱动库（libcuda.so.1）")
CUDA_ADVICE = Message("Needed only for a larger model on a GPU.", "仅在 GPU 上运行更大的模型时需要。")
PORT_FREE = Message("{host}:{port} is free", "{host}:{port} 空闲")
KEYS_FOUND = Message("set: {names}", "已设置：{names}")
KEYS_NONE = Message("none set", "均未设置")
KEYS_ADVICE = Message(
    "Nothing to do without an upstream. With --cloud, set its key: {names}.",
    "没有云端模型则无需处理。使用 --cloud 时请设置其密钥：{names}。",
)
KEYS_WANTED = Message("not set, but asked for: {names}", "所需但未设置：{names}")
KEYS_WANTED_ADVICE = Message("export {name}=...", "export {name}=...")
READER_FOUND = Message("{size:.1f} MB, sha256 as recorded ({sha256})", "{size:.1f} MB，sha256 与记录相符（{sha256}）")
READER_MISSING = Message("not there: {names}", "缺失：{names}")
READER_WRONG = Message("sha256 differs from the record: {names}", "sha256 与记录不符：{names}")
READER_ADVICE = Message(
    "Restore the files from the repository or train them again (README).",
    "请从仓库恢复这些文件，或按 README 重新训练。",
)
CHROMIUM_NONE = Message("not found", "未找到")
CHROMIUM_ADVICE = Message(
    "Only the browser tests need it: apt-get install chromium", "仅浏览器测试需要：apt-get install chromium"
)
EGRESS_SEALED = Message("sealed: no upstream will be asked", "已封闭：不会询问任何云端模型")
EGRESS_NONE = Message("no upstream configured: nothing leaves", "未配置云端模型：不会有内容离开")
EGRESS_OPEN = Message("may leave, with a permit, towards: {names}", "经许可后可去往：{names}")
EGRESS_PROXY = Message("proxy variables are set ({names}) and not used", "设置了代理变量（{names}），但不会使用")
