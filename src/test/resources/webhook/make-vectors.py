"""Makes vectors.json: bodies as WeLink's two samples would sign them, made without the receiver.

    python3 make-vectors.py > vectors.json        (needs node)

"NODE" is what node's JSON.stringify writes, "PYTHON" what Python's json.dumps does; the rest is
typed by hand. HASH stands for the hash of the text that is signed.
"""
import hashlib
import hmac
import json
import subprocess
import sys

SECRET = "a secret of the tests"
HASH = "HASH"

vectors = []


def node(text, indent=0):
    script = "process.stdout.write(JSON.stringify(JSON.parse(process.argv[1]), null, +process.argv[2]))"
    done = subprocess.run(["node", "-e", script, text, str(indent)], capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def python(value):
    return json.dumps(value)


def vector(name, signed, body, upper=False):
    made = hmac.new(SECRET.encode(), signed.encode("utf-8"), hashlib.sha256).hexdigest()
    assert body.count(HASH) == 1, name
    vectors.append({"name": name, "body": body.replace(HASH, made.upper() if upper else made)})


def put(members, position):
    pairs = list(members.items())
    pairs.insert(position, ("hash", HASH))
    return dict(pairs)


sent = {"event_type": "MESSAGE_SENT", "request_id": "r1", "result": {"message_id": "m", "n": [1, None, True]}}
accented = {"t": "Zoë 你好 😀 \u2028", "é": 1}
awkward = {"t": "\"\\/\b\f\n\r\t\u0001\u001f\u007f"}

for where, position in (("first", 0), ("in the middle", 1), ("last", 3)):
    whole = python(put(sent, position))
    vector(f"Node, hash {where}", node(python(sent)), node(whole))
    vector(f"Python, hash {where}", python(sent), whole)
    vector(f"Node indented by 2, hash {where}", node(python(sent), 2), node(whole, 2))
    vector(f"Node signed, sent indented, hash {where}", node(python(sent)), node(whole, 2))
    vector(f"Python signed, sent by Node, hash {where}", python(sent), node(whole))
    vector(f"Node signed, sent by Python, hash {where}", node(python(sent)), whole)

vector("hash is all there is, Node", "{}", '{"hash":"HASH"}')
vector("hash is all there is, with spaces", "{}", '{ "hash" : "HASH" }')

for name, members in (("accented", accented), ("awkward", awkward)):
    whole = python(put(members, 1))
    raw = json.dumps(put(members, 1), ensure_ascii=False)
    vector(f"{name}, Node", node(python(members)), node(whole))
    vector(f"{name}, Python", python(members), whole)
    vector(f"{name}, Node signed, sent escaped", node(python(members)), whole)
    vector(f"{name}, Python signed, sent raw", python(members), node(whole))
    vector(f"{name}, Python without escapes", json.dumps(members, ensure_ascii=False), raw)

lone = '{"t":"\\ud800x\\udc00","u":"\\ud83d\\ude00"}'
vector("lone surrogates, Node", node(lone), node(lone[:-1] + ',"hash":"HASH"}'))
vector("lone surrogates, Node signed, sent by Python", node(lone), python(put(json.loads(lone), 2)))
vector("lone surrogates, Python", python(json.loads(lone)), python(put(json.loads(lone), 2)))
vector("lone surrogates, Python signed, sent by Node", python(json.loads(lone)), node(lone[:-1] + ',"hash":"HASH"}'))
vector("slashes and upper case escapes, Node signed", node('{"t":"a/\\u00e9"}'), '{"t":"a\\/\\u00E9","hash":"HASH"}')

names = '{"\\udc00x\\ud800":{"\\ud800\\u0041":1},"\\u0000":"\\u0000","\\u2028":2}'
vector("lone surrogates in names, Node", node(names), node(names[:-1] + ',"hash":"HASH"}'))
vector("lone surrogates in names, Python", python(json.loads(names)), python(put(json.loads(names), 1)))
vector("lone surrogates in names, Python signed, sent by Node", python(json.loads(names)), node('{"hash":"HASH",' + names[1:]))

values = {"n": [1e21, 1.5, -0.0, 100.0, 1e-7, 123456789.123456789, 5e-324, 1.7976931348623157e308, 2**53]}
vector("numbers of Node's own", node(python(values)), node(python(put(values, 1))))
vector("numbers of Python's own", python(values), python(put(values, 0)))

numbers = "1.50 1e21 1E+2 -0 -0.0 0.1e-7 12345678901234567890123 9007199254740993".split()
compact, spaced = ",".join(numbers), ", ".join(numbers)
vector("numbers as spelled, raw", '{"n":[ %s ]}' % compact, '{"n":[ %s ],"hash":"HASH"}' % compact)
vector("numbers as spelled, Node form", '{"n":[%s]}' % compact, '{"hash":"HASH", "n":[ %s ]}' % spaced)
vector("numbers as spelled, Python form", '{"n": [%s]}' % spaced, '{"n":[%s],"hash":"HASH"}' % compact)

empty = {"o": {}, "a": [], "s": "", "": {"x": [[], {}]}}
vector("empty things, Node", node(python(empty)), node(python(put(empty, 2))))
vector("empty things, Python", python(empty), python(put(empty, 2)))
vector("empty things, Python signed, sent by Node", python(empty), node(python(put(empty, 2))))

nested = {"result": {"hash": "stays"}, "list": [{"hash": 1}], "hash2": 2}
vector("nested members of that name stay, Node", node(python(nested)), node(python(put(nested, 1))))
vector("nested members of that name stay, Python", python(nested), python(put(nested, 3)))

vector("the name is escaped", '{"a":1,"b":2}', '{"a":1,"\\u0068ash":"HASH","b":2}')
vector("the name and the hash are escaped, last", '{"a":1}', '{"a":1,"h\\u0061s\\u0068":"HASH"}')
vector("upper case digits", '{"a":1}', '{"a":1,"hash":"HASH"}', upper=True)
vector("odd spaces, in the middle", '{ "a" : 1\t,\r\n"b":[ 1 , 2 ] }', '{ "a" : 1\t,\r\n"hash" : "HASH" , "b":[ 1 , 2 ] }')
vector("odd spaces, last", '\n{ "a" : 1.0 } \n', '\n{ "a" : 1.0 , "hash" : "HASH" } \n')
vector("odd spaces, first, before a number", '{  "a" : -1 }', '{  "hash" :"HASH" ,\n "a" : -1 }')

json.dump({"secret": SECRET, "vectors": vectors}, sys.stdout, ensure_ascii=True, indent=1)
sys.stdout.write("\n")
