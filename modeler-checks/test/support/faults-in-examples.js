/** What may go wrong in an example: [what, how, the rule that must object, what it must say]. */
export const FAULTS_IN_EXAMPLES = [
  ['no execution platform version', replace(/ modeler:executionPlatformVersion="[^"]*"/, ''),
    'platform', /executionPlatformVersion/],
  ['a version of the template that nobody has', replace(/(modelerTemplateVersion=)"1"/, '$1"99"'),
    'lint', /not found/i],
  ['a template that nobody has', replace(/(modelerTemplate=)"[^"]*"/, '$1"ai.welink.fax.v1"'),
    'lint', /not found/i],
  ['a required field left empty', replace(/source="=threadId"/, 'source=""'), 'lint', /Thread ID/],
  ['a hidden value that has drifted', replace(/type="ai\.welink:send-message-to-thread:1"/, 'type="ai.welink:send:1"'),
    'drift', /applied again/],
  ['an input that has gone', replace(/<zeebe:input source="PT30M" target="giveUpAfter" \/>/, ''),
    'drift', /giveUpAfter/],
  ['an old icon', replace(/(modelerTemplateIcon=)"[^"]*"/, '$1"data:image/svg+xml;base64,PHN2Zy8+"'),
    'drift', /became .*data:image/],
  ['an error expression of its own', replace(/(key="errorExpression" value=)"[^"]*"/, '$1"=null"'),
    'drift', /error expression/],
  ['bad FEEL in a header', replace(/<zeebe:header key="resultVariable"/, '<zeebe:header key="resultExpression" value="={id: }" /><zeebe:header key="resultVariable"'),
    'feel', /resultExpression/],
  ['a function that nobody knows, in a header', replace(/<zeebe:header key="resultVariable"/, '<zeebe:header key="resultExpression" value="={id: first(response.ids)}" /><zeebe:header key="resultVariable"'),
    'feel', /first/],
  ['bad FEEL in a field', replace(/source="=message"/, 'source="=&quot;Hello &quot; + "'), 'feel', /Incomplete|Unrecognized/],
  ['a key typed in', replace(/\{\{secrets\.WELINK_API_KEY\}\}/, 'k-123'), 'secrets', /apiKey/],
  ['a misspelt error code', replace(/WELINK_ACCOUNT_RESTRICTED/, 'WELINK_ACCOUNT_RESTRICED'), 'catches', /RESTRICED/],
  ['a task without a name', replace(/ name="Send message"/, ''), 'style', /label/i],
  ['a flow that is only referred to', replace(/<bpmn:sequenceFlow id="to_sent".*?\/>/, ''), 'readable', /to_sent/]
];

function replace(pattern, replacement) {
  return ({ file, text }) => {
    const changed = text.replace(pattern, replacement);
    if (changed === text) {
      throw new Error(`The example holds no ${pattern}: the fault was not planted`);
    }
    return { file, text: changed };
  };
}
