// Made from web/ by `make live`. MIT licence; uPlot: MIT, (c) 2024 Leon Sorokin.
var Ua=Object.defineProperty;var Zo=(e,t,l)=>()=>{if(l)throw l[0];try{return e&&(t=e(e=0)),t}catch(n){throw l=[n],n}};var Wa=(e,t)=>{for(var l in t)Ua(e,l,{get:t[l],enumerable:!0})};var er,Xo=Zo(()=>{er='"use strict";(()=>{var bt=Uint8Array.fromBase64||(()=>{for(var t=new Uint8Array(128),e=0;e<64;e++)t[e<26?e+65:e<52?e+71:e<62?e-4:e*4-205]=e;return r=>{for(var n=r.length,o=new Uint8Array((n-(r[n-1]=="=")-(r[n-2]=="="))*3/4|0),s=0,a=0;s<n;){var i=t[r.charCodeAt(s++)],c=t[r.charCodeAt(s++)],l=t[r.charCodeAt(s++)],f=t[r.charCodeAt(s++)];o[a++]=i<<2|c>>4,o[a++]=c<<4|l>>2,o[a++]=l<<6|f}return o}})();var At=bt("AGFzbQEAAAABFQJgAX8Bf2AMf39/f39/f39/f39/AAIPAQNlbnYGbWVtb3J5AgAAAwMCAAEHIQMLc2NyYXRjaFNpemUAAAZtYXRtdWwAAQZtZW1vcnkCAArsDQIVACAAQQdqQQhtQQt0QaCAAWpBAnQL0w0DEH8LewF9IAtBgAFqIg1BgIAEaiEOIARBAnQhFiAFQQJ0IRggB0ECdCEZIAhBAnQhFyAKQQJ0IRQDQCACIBFKBEAgEUEASiEPIA4hBSAGIBEgGWxqIQxBgAIgAiARayIEIARBgAJOGyESQQAhCANAIAEgCEoEQEEIIAEgCGsiBCAEQQhOGyEQQQAhBANAIAQgEkgEQCAMIAQgGWxqIAggF2xqIQogF0EERiAQQQhGcQRAIAUgCv0ABAD9CwQAIAUgCv0ABBD9CwQQIAVBIGohBQVBACEHA0AgB0EISARAIAUgByAQSAR9IAoqAgAFQwAAAAALOAIAIAdBAWohByAFQQRqIQUgCiAXaiEKDAELCwsgBEEBaiEEDAELCyAIQQhqIQgMAQsLQQAhEwNAIAAgE0oEQCANIQUgAyATIBZsaiARIBhsaiEMQcAAIAAgE2siBCAEQcAAThshFUEAIQcDQCAHIBVIBEBBBCAVIAdrIgQgBEEEThshEEEAIQgDQCAIIBJIBEAgDCAHIBZsaiAIIBhsaiEEQQAhCgNAIApBBEgEQCAFIAogEEgEfSAEKgIABUMAAAAACzgCACAKQQFqIQogBUEEaiEFIAQgFmohBAwBCwsgCEEBaiEIDAELCyAHQQRqIQcMAQsLQQAhEANAIAEgEEoEQCAOIBAgEmxBAnRqIQxBACEFA0AgBSAVSARAIA0gBSASbEECdGohCCAJIAUgE2ogFGxqIBBBAnRqIRoCQCABIBBrQQhOIBUgBWtBBE5xBEAgCCEKIAwhBP0MAAAAAAAAAAAAAAAAAAAAACEc/QwAAAAAAAAAAAAAAAAAAAAAIR39DAAAAAAAAAAAAAAAAAAAAAAhHv0MAAAAAAAAAAAAAAAAAAAAACEf/QwAAAAAAAAAAAAAAAAAAAAAISD9DAAAAAAAAAAAAAAAAAAAAAAhIf0MAAAAAAAAAAAAAAAAAAAAACEi/QwAAAAAAAAAAAAAAAAAAAAAISNBACEHA0AgByASSARAIBwgCv0JAgAiJCAE/QAEACIl/eYB/eQBIRwgHSAkIAT9AAQQIiT95gH95AEhHSAeIAr9CQIEIiYgJf3mAf3kASEeIB8gJiAk/eYB/eQBIR8gICAK/QkCCCImICX95gH95AEhICAhICYgJP3mAf3kASEhICIgCv0JAgwiJiAl/eYB/eQBISIgIyAmICT95gH95AEhIyAHQQFqIQcgCkEQaiEKIARBIGohBAwBCwsgGiAPBHsgGv0ABAAgHP3kAQUgHAv9CwQAIBogDwR7IBr9AAQQIB395AEFIB0L/QsEECAUIBpqIgQgDwR7IAT9AAQAIB795AEFIB4L/QsEACAEIA8EeyAE/QAEECAf/eQBBSAfC/0LBBAgBCAUaiIEIA8EeyAE/QAEACAg/eQBBSAgC/0LBAAgBCAPBHsgBP0ABBAgIf3kAQUgIQv9CwQQIAQgFGoiBCAPBHsgBP0ABAAgIv3kAQUgIgv9CwQAIAQgDwR7IAT9AAQQICP95AEFICML/QsEEAwBCyAMIQr9DAAAAAAAAAAAAAAAAAAAAAAhHP0MAAAAAAAAAAAAAAAAAAAAACEd/QwAAAAAAAAAAAAAAAAAAAAAIR79DAAAAAAAAAAAAAAAAAAAAAAhH/0MAAAAAAAAAAAAAAAAAAAAACEg/QwAAAAAAAAAAAAAAAAAAAAAISH9DAAAAAAAAAAAAAAAAAAAAAAhIv0MAAAAAAAAAAAAAAAAAAAAACEjQQAhBwNAIAcgEkgEQCAcIAj9CQIAIiQgCv0ABAAiJf3mAf3kASEcIB0gJCAK/QAEECIk/eYB/eQBIR0gHiAI/QkCBCImICX95gH95AEhHiAfICYgJP3mAf3kASEfICAgCP0JAggiJiAl/eYB/eQBISAgISAmICT95gH95AEhISAiIAj9CQIMIiYgJf3mAf3kASEiICMgJiAk/eYB/eQBISMgB0EBaiEHIAhBEGohCCAKQSBqIQoMAQsLIAsgHP0LBAAgCyAd/QsEECALIB79CwQgIAsgH/0LBDAgCyAg/QsEQCALICH9CwRQIAsgIv0LBGAgCyAj/QsEcEEAIQcgFSAFayEKA0AgB0EEIAogCkEEThtIBEBBACEIIAEgEGshBANAIAhBCCAEIARBCE4bSARAIAsgB0EDdCAIakECdGoqAgAhJyAaIAcgFGxqIAhBAnRqIhsgDwR9IBsqAgAgJ5IFICcLOAIAIAhBAWohCAwBCwsgB0EBaiEHDAELCwsgBUEEaiEFDAELCyAQQQhqIRAMAQsLIBNBQGshEwwBCwsgEUGAAmohEQwBCwsL");var oe=.6931471805599453,xt=.6931471805601177,Et=-17239444525614835e-29,se=.7071067811865476,ae=2.302585092994046,D=new DataView(new ArrayBuffer(8));function K(t){return D.setInt32(0,t+1023<<20),D.setInt32(4,0),D.getFloat64(0)}var ie=Array.from({length:13},(t,e)=>{let r=1;for(let n=2;n<=14-e;n++)r*=n;return 1/r});function $t(t){if(t!==t)return t;if(t>709.782712893384)return 1/0;if(t<-745.1332191019411)return 0;let e=Math.round(t/oe),r=t-e*xt,n=e*Et,o=r-n,s=0;for(let i of ie)s=s*o+i;let a=1+(r-(n-o*o*s));return e>1023?a*2*K(e-1):e<-1021?a*K(e+54)*K(-54):a*K(e)}var ce=Array.from({length:11},(t,e)=>2/(23-2*e));function z(t){if(!(t>0))return t===0?-1/0:NaN;if(t===1/0)return t;let e=0;t<22250738585072014e-324&&(t*=0x40000000000000,e=-54),D.setFloat64(0,t);let r=D.getInt32(0);e+=(r>>20)-1023,D.setInt32(0,r&1048575|1072693248);let n=D.getFloat64(0);n>2*se&&(n/=2,e+=1);let o=n-1,s=o/(2+o),a=s*s,i=0;for(let c of ce)i=i*a+c;return e*xt+(o-(s*(o-i*a)-e*Et))}var et=t=>z(t)/ae,vt=t=>+`1e${t}`;function jt(t){let e=Math.floor(t),r=t-e;return r!==.5?r<.5?e:e+1:e%2?e+1:e}var k=624,G=397,S=class{constructor(e){this.words=new Uint32Array(k),this.next=k,this.spare=null,this.seed(e)}seed(e){let{words:r}=this,n=a=>r[a-1]^r[a-1]>>>30;r[0]=19650218;for(let a=1;a<k;a++)r[a]=Math.imul(1812433253,n(a))+a;let o=1,s=()=>{++o<k||(r[0]=r[k-1],o=1)};for(let a=0;a<Math.max(k,e.length);a++){let i=a%e.length;r[o]=(r[o]^Math.imul(n(o),1664525))+e[i]+i,s()}for(let a=0;a<k-1;a++)r[o]=(r[o]^Math.imul(n(o),1566083941))-o,s();r[0]=2147483648}twist(){let{words:e}=this,r=(n,o,s)=>{let a=e[n]&2147483648|e[o]&2147483647;e[n]=e[s]^a>>>1^-(a&1)&2567483615};for(let n=0;n<k-G;n++)r(n,n+1,n+G);for(let n=k-G;n<k-1;n++)r(n,n+1,n+G-k);r(k-1,0,G-1),this.next=0}int32(){this.next===k&&this.twist();let e=this.words[this.next++];return e^=e>>>11,e^=e<<7&2636928640,e^=e<<15&4022730752,e^e>>>18}uint32(){return this.int32()>>>0}uniform(){return((this.uint32()>>>5)*67108864+(this.uint32()>>>6))/9007199254740992}normal(){if(this.spare!==null){let s=this.spare;return this.spare=null,s}let e,r,n;do e=2*this.uniform()-1,r=2*this.uniform()-1,n=e*e+r*r;while(n>=1||n===0);let o=Math.sqrt(-2*z(n)/n);return this.spare=o*e,o*r}upTo(e){if(e===0)return 0;let r=4294967295>>>Math.clz32(e),n;do n=(this.uint32()&r)>>>0;while(n>e);return n}shuffle(e){for(let r=e.length-1;r>0;r--){let n=this.upTo(r);[e[r],e[n]]=[e[n],e[r]]}return e}permutation(e){return this.shuffle(Uint32Array.from({length:e},(r,n)=>n))}},kt=0,_t=1,St=2,Nt=3,It=4,rt=5;var y=784,v=10,le=["train-images-idx3-ubyte.gz","train-labels-idx1-ubyte.gz","t10k-images-idx3-ubyte.gz","t10k-labels-idx1-ubyte.gz"];async function Mt(t,e=()=>{}){let r=new Map,n=new Map,o=f=>[...f.values()].reduce((p,g)=>p+g,0),s=async f=>{let p=await fe(t+f,(g,b)=>{r.set(f,g),n.set(f,b),n.size===4&&e(o(r),Math.max(o(r),o(n)))});return he(p,f)},[a,i,c,l]=await Promise.all(le.map(s));return nt({trainImages:a,trainLabels:i,testImages:c,testLabels:l})}function nt(t){for(let[e,r,n]of[["training",t.trainImages,t.trainLabels],["test",t.testImages,t.testLabels]]){let[o,s]=[r.length,n.length];if(!s||o!==s*y)throw new Error(`the ${e} images must have ${y} pixels for each of ${s} labels, got ${o}`);let a=n.find(i=>i>=v);if(a!==void 0)throw new Error(`the ${e} labels must lie in [0, ${v}), got ${a}`)}return t}async function fe(t,e){let r;try{r=await fetch(t,{cache:"force-cache"})}catch{throw new Error(`the images could not be loaded: no answer for ${t}. Is there a connection?`)}if(!r.ok||!r.body)throw new Error(`the images could not be loaded: the server answered ${r.status} for ${t}`);let n=Number(r.headers.get("content-length"))||0,o=[],s=0;e(s,n);let a=r.body.getReader();for(let i=await a.read();!i.done;i=await a.read())o.push(i.value),e(s+=i.value.length,n);return new Uint8Array(await new Blob(o).arrayBuffer())}async function ot(t){if(t[0]!==31||t[1]!==139)return t;let e=new Blob([t]).stream().pipeThrough(new DecompressionStream("gzip"));return new Uint8Array(await new Response(e).arrayBuffer())}async function he(t,e){let r=c=>new Error(`${e} is damaged or no IDX file: ${c}`);try{t=await ot(t)}catch{throw r("it cannot be unpacked")}if(t.length<8)throw r(`it has ${t.length} bytes`);let n=new DataView(t.buffer,t.byteOffset,t.byteLength),o=t[3];if(n.getUint16(0)!==0||t[2]!==8||o!==1&&o!==3)throw r(`it begins with ${n.getUint32(0).toString(16)}`);let s=4+4*o;if(t.length<s)throw r(`it has ${t.length} bytes`);let a=Array.from({length:o},(c,l)=>n.getUint32(4+4*l));if(o===3&&(a[1]!==28||a[2]!==28))throw r(`its images are ${a[1]} \\xD7 ${a[2]}`);let i=a.reduce((c,l)=>c*l);if(t.length-s!==i)throw r(`it should hold ${i} bytes and holds ${t.length-s}`);return t.slice(s)}function V(t,e,r){if(!Number.isInteger(e)||e<v||e>t.length)throw new Error(`images must be a whole number from ${v} to ${t.length}, got ${e}`);let n=new S([kt,at(r)]),o=Array.from({length:v},()=>[]);for(let i of n.permutation(t.length))o[t[i]].push(i);let s=n.permutation(v),a=[];for(let i=0;a.length<e;i++)for(let c of s)i<o[c].length&&a.length<e&&a.push(o[c][i]);return Uint32Array.from(a).sort()}function Lt(t,e,r){if(!(e>=0&&e<=1))throw new Error(`noise must lie in [0, 1], got ${e}`);let n=t.slice(),o=new S([_t,at(r)]),s=o.permutation(t.length).subarray(0,jt(e*t.length)),a=t.map(()=>o.upTo(v-1));for(let i of s)n[i]=a[i];return n}var st=(t,e,r)=>new S([St,at(e),r]).permutation(t);function at(t){if(Number.isInteger(t)&&t>=0&&t<4294967296)return t;throw new Error(`seed must be a whole number in [0, 2^32), got ${t}`)}var ue=Float32Array.from({length:256},(t,e)=>e/255);function it(t,e,r){for(let n=0;n<e.length;n++){let o=e[n]*y;for(let s=0;s<y;s++)r[n*y+s]=ue[t[o+s]]}}var B=class{constructor(e,r,n,o=n,s=1){this.memory=e,this.rows=r,this.columns=n,this.down=o,this.right=s}get values(){return this.memory.values}},ct=t=>new B(t.memory,t.columns,t.rows,t.right,t.down),R=(t,e)=>new B(t.memory,e,t.columns,t.down,t.right);async function lt(t){let r=new WebAssembly.Memory({initial:1}),{instance:n}=await WebAssembly.instantiate(t,{env:{memory:r}}),o=n.exports,s=65536,a=null;function i(c){let l=s;s+=Math.ceil(c/64)*64;let f=s-r.buffer.byteLength;f>0&&r.grow(Math.ceil(f/65536));let p=new Float32Array(r.buffer,l,c/4).fill(0);return{at:l,get values(){return p.length||(p=new Float32Array(r.buffer,l,c/4)),p}}}return{Numbers:Float32Array,place:(c,l=1)=>new B(i(4*c*l),c,l),matmul(c,l,f){let p=o.scratchSize(f.columns);(!a||a.values.length*4<p)&&(a=i(p));let[g,b,h]=[c.memory.at,l.memory.at,f.memory.at];o.matmul(c.rows,l.columns,c.columns,g,c.down,c.right,b,l.down,l.right,h,f.down,a.at)},clear(){s=65536,a=null}}}function Y(t,e,r){let{place:n,Numbers:o}=t,s=e.slice(1).map((a,i)=>({W:n(e[i],a),b:n(1,a),dW:n(e[i],a),db:n(1,a),H:n(r,a),dH:n(r,a),factors:new o(i<e.length-2?r*a:0),averages:[]}));return{sizes:e,X:n(r,e[0]),layers:s,steps:0,maths:t}}var F=t=>t.layers.slice(0,-1),Z=t=>t.layers.flatMap(({W:e,b:r})=>[e.values,r.values]);function Ht(t,e,r){for(let{W:n,b:o}of t.layers){let s=Math.sqrt(6/(n.rows+n.columns)),a=n.values;for(let i=0;i<a.length;i++)a[i]=e===null?s*(2*r.uniform()-1):e*r.normal();o.values.fill(0)}}function Ft({matmul:t},e,{W:r,b:n,H:o},s){t(R(e,s),r,R(o,s));let[a,i]=[o.values,n.values];for(let c=0,l=0;l<s;l++)for(let f=0;f<i.length;f++)a[c++]+=i[f]}function me(t,e){for(let r=0;r<e;r++)t[r]=t[r]*+(t[r]>0)+0}function Q(t,e,r,n){if(!(r>=0&&r<1))throw new Error(`drop rates must lie in [0, 1), got ${r}`);if(r===0){t.fill(1,0,e);return}let o=Math.round(r*2147483648)-1,s=1/(1-r);for(let a=0;a<e;a++)t[a]=s*(o-(n.int32()>>>1)>>>31)}function Ot(t,e,r,n){F(t).forEach(({H:o,factors:s},a)=>Q(s,e*o.columns,r[a],n))}function pe(t,e,r){for(let n=0;n<r;n++)t[n]*=e[n]}function T(t,e,r){let n=t.X;for(let o of F(t)){let s=e*o.H.columns;Ft(t.maths,n,o,e),me(o.H.values,s),r&&pe(o.H.values,o.factors,s),n=o.H}Ft(t.maths,n,t.layers[t.layers.length-1],e)}function ht(t,e,r){let n=-1/0;for(let s=0;s<r;s++)t[e+s]<=n||(n=t[e+s]);let o=0;for(let s=0;s<r;s++)o+=t[e+s]=$t(t[e+s]-n);for(let s=0;s<r;s++)t[e+s]/=o;return z(o)+n}function ut(t,e){let{H:r,dH:n}=t.layers[t.layers.length-1],[o,s,a]=[r.values,n.values,r.columns],i={loss:0,right:0};for(let c=0,l=0;c<e.length;c++,l+=a){let f=l;for(let p=l;p<l+a;p++)s[p]=o[p],o[p]>o[f]&&(f=p);i.loss+=ht(s,l,a)-o[l+e[c]],i.right+=+(f===l+e[c]),s[l+e[c]]-=1}return i}function Tt(t,e){let{matmul:r}=t.maths;for(let n=t.layers.length-1;n>=0;n--){let{W:o,dW:s,db:a,dH:i}=t.layers[n],c=t.layers[n-1],l=c?c.H:t.X;r(ct(R(l,e)),R(i,e),s);let[f,p]=[a.values.fill(0),i.values];for(let w=0,m=0;m<e;m++)for(let u=0;u<f.length;u++)f[u]+=p[w++];if(!c)return;r(R(i,e),ct(o),R(c.dH,e));let[g,b,h]=[c.H.values,c.dH.values,c.factors];for(let w=0,m=e*o.rows;w<m;w++)b[w]*=h[w]*+(g[w]!==0)}}var ft=Math.fround;function we(t,e,{lr:r,wd:n=0}){let[o,s,a]=[r,n,1/e].map(ft);t.steps++,Pt(t,(i,c)=>{for(let l=0;l<i.length;l++)i[l]-=o*(a*c[l]+s*i[l])})}function ge(t,e,{lr:r,wd:n=0}){let[o,s]=[1,1];t.steps++;for(let g=0;g<t.steps;g++)[o,s]=[o*.9,s*.999];let[a,i,c]=[r*Math.sqrt(1-s)/(1-o),n,1/e].map(ft),[l,f,p]=[.9,.999,1e-8].map(ft);Pt(t,(g,b,h)=>{h.length||h.push(new t.maths.Numbers(b.length),new t.maths.Numbers(b.length));let[w,m]=h;for(let u=0;u<g.length;u++){let d=c*b[u]+i*g[u];w[u]=l*w[u]+(1-l)*d,m[u]=f*m[u]+(1-f)*d*d,g[u]-=a*w[u]/(Math.sqrt(m[u])+p)}})}function Pt(t,e){for(let{W:r,b:n,dW:o,db:s,averages:a}of t.layers)a[0]??=[],a[1]??=[],e(r.values,o.values,a[0]),e(n.values,s.values,a[1])}var Ut={sgd:we,adam:ge};var P=40,mt=4,tt=100;function Dt({h:t,p:e,count:r,seed:n}){if(!(e>=0&&e<=1))throw new Error(`p must lie in [0, 1], got ${e}`);let o=new Float32Array(r*t.length);e<1&&Q(o,o.length,e,new S([rt,n]));for(let s=0;s<o.length;s++)o[s]*=t[s%t.length];return{outputs:{data:o,shape:[r,t.length]}}}function Rt(t,{sizes:e,params:r}){t.clear();let n=Y(t,e,tt);return Z(n).forEach((o,s)=>o.set(r[s])),n}function Xt(t,e,{rates:r,seed:n,draw:o}){F(t).forEach(({H:s,factors:a},i)=>{Q(a,e*s.columns,r[i],new S([rt,n,o,i]))})}function Wt(t,e,r){let{draws:n=51}=r;if(!(n>=1&&n<=tt))throw new Error(`draws must lie in [1, ${tt}], got ${n}`);let o=t.layers[t.layers.length-1].H,s=c=>{let l=Float32Array.from(o.values.subarray(0,c*v));for(let f=0;f<c;f++)ht(l,f*v,v);if(!l.every(Number.isFinite))throw new Error("the net puts out numbers that are nan or infinite: its training has diverged");return l},a=Float32Array.from(e);for(let c=0;c<n;c++)t.X.values.set(a,c*y);T(t,1,!1);let i={full:{data:s(1),shape:[v]}};return Xt(t,n,r),T(t,n,!0),i.probabilities={data:s(n),shape:[n,v]},F(t).forEach(({H:c,factors:l},f)=>{let p=[c.columns];i[`kept_${f}`]={data:Uint8Array.from(l.subarray(0,c.columns),g=>+(g>0)),shape:p},i[`hidden_${f}`]={data:Float32Array.from(c.values.subarray(0,c.columns)),shape:p}}),i}function Ct(t,e,r){let n=Math.min(tt,e.length/y);t.X.values.set(Float32Array.from(e.subarray(0,n*y),f=>f/255));let o=()=>F(t).map(({H:f})=>f.values.slice(0,n*f.columns));Xt(t,n,r),T(t,n,!0);let s=o();T(t,n,!1);let a=o(),i={train:[],predict:[]},c={train:[],predict:[]},l={};return a.forEach((f,p)=>{let g=ye(f),b=Float64Array.from({length:P+1},(h,w)=>{let m=Math.floor(w*mt/P);return vt(g+m)*de[w%(P/mt)]});l[`edges_${p}`]={data:b,shape:[P+1]};for(let[h,w]of[["train",s[p]],["predict",f]]){let m=new Int32Array(P),[u,d]=[0,0];for(let E of w){d+=E,u+=+(E===0);let A=E===0?-1:Math.floor((et(E)-g)*P/mt);A>=0&&A<P&&m[A]++}l[`${h}_${p}`]={data:m,shape:[P]},i[h].push(u/w.length),c[h].push(d/w.length)}}),{...l,zeros:i,means:c}}var de=[1,1.2589254117941673,1.5848931924611136,1.9952623149688795,2.51188643150958,3.1622776601683795,3.9810717055349722,5.011872336272722,6.309573444801933,7.943282347242816];function ye(t){let e=t.filter(r=>r!==0).sort();return e.length?Math.floor(et(e[e.length>>1]))-1:-2}var dt=256,pt=500,be=1e3,Ae=.01,W=class extends Error{},xe=({units1:t,units2:e,layers:r})=>[t,...Array(r-1).fill(e)],zt=({drop1:t,drop2:e,layers:r})=>[t,...Array(r-1).fill(e)],yt=()=>({train_loss:[],train_acc_noisy:[],train_acc_clean:[],test_loss:[],test_acc:[],seconds:[]});function*Gt(t,e,r){let{images:n,labels:o}=Jt(t,e),s=wt(t,r,zt(t)),{net:a}=s,i=t.batch??dt,c=Math.ceil(o.length/i),l=yt();for(let f=1;f<=t.epochs;f++){let p=st(o.length,t.seed,f-1),g={loss:0,right:0,images:0},b=0,h;for(let d=1;d<=c;d++){let E=performance.now(),A=p.subarray((d-1)*i,d*i);qt(s,n,o,A,g),b+=(performance.now()-E)/1e3;let x={train_loss:g.loss/g.images,train_acc_noisy:g.right/g.images};Kt(x.train_loss,f,d);let $=(f-1+d/c)/t.epochs;h={epoch:f,batch:d,batches:c,share:$,now:x,history:l,epochDone:!1,net:a},yield h}let w=()=>h,m=yield*gt(a,e.testImages,e.testLabels,w),u=yield*gt(a,n,o,w);Vt(l,{train_loss:g.loss/g.images,train_acc_noisy:g.right/g.images,train_acc_clean:u.accuracy,test_loss:m.loss,test_acc:m.accuracy,seconds:b}),yield{...w(),epochDone:!0}}}function*Bt(t,e,r,n={}){let{images:o,labels:s}=Jt(t,e),a=t.batch??dt,i=Math.ceil(s.length/a),{every:c=i}=n,l=zt(t),f=[wt(t,r,l),wt(t,r,l.map(()=>0))],p=f.map(({net:m})=>({now:{train_loss:NaN,train_acc_noisy:NaN},kept:F(m).map(({H:u})=>new Uint8Array(u.columns).fill(1)),curve:{step:[],test_loss:[],test_acc:[]},net:m})),g=1,b=0,h=(m=!1)=>({epoch:g,step:b,share:b/(t.epochs*i),with:p[0],without:p[1],measured:m}),w=function*(){let m=[];for(let{net:u}of f)m.push(yield*gt(u,e.testImages,e.testLabels,h));p.forEach(({curve:u},d)=>{Vt(u,{step:b,test_loss:m[d].loss,test_acc:m[d].accuracy})}),yield h(!0)};for(;g<=t.epochs;g++){let m=st(s.length,t.seed,g-1);for(let u=1;u<=i;u++){let d=m.subarray((u-1)*a,u*a);f.forEach((E,A)=>{let x={loss:0,right:0,images:0};qt(E,o,s,d,x),p[A].now={train_loss:x.loss/x.images,train_acc_noisy:x.right/x.images},p[A].kept=F(E.net).map(({H:$,factors:_})=>Uint8Array.from(_.subarray(0,$.columns),U=>+(U>0))),Kt(p[A].now.train_loss,g,u)}),b++,yield h(),(b%c===0||b===t.epochs*i)&&(yield*w())}}}function Jt({images:t,noise:e,seed:r},n){let o=V(n.trainLabels,t,r),s=Lt(Uint8Array.from(o,i=>n.trainLabels[i]),e,r);if(o.length===n.trainLabels.length)return{images:n.trainImages,labels:s};let a=new Uint8Array(o.length*y);return o.forEach((i,c)=>{a.set(n.trainImages.subarray(i*y,(i+1)*y),c*y)}),{images:a,labels:s}}function wt(t,e,r){let{seed:n,init:o,optimizer:s,batch:a=dt}=t,i=Y(e,[y,...xe(t),v],Math.max(a,pt));return Ht(i,o==="lecture"?Ae:null,new S([Nt,n])),{net:i,rates:r,masks:new S([It,n]),settings:t,update:Ut[s]}}function qt({net:t,rates:e,masks:r,settings:n,update:o},s,a,i,c){let l=i.length;it(s,i,t.X.values),Ot(t,l,e,r),T(t,l,!0);let{loss:f,right:p}=ut(t,Uint8Array.from(i,g=>a[g]));Tt(t,l),o(t,l,n),c.loss+=f,c.right+=p,c.images+=l}function*gt(t,e,r,n){let o={loss:0,right:0};for(let s=0;s<r.length;s+=pt){let a=r.subarray(s,s+pt);it(e,Array.from(a,(l,f)=>s+f),t.X.values),T(t,a.length,!1);let{loss:i,right:c}=ut(t,a);o.loss+=i,o.right+=c,yield n()}return{loss:o.loss/r.length,accuracy:o.right/r.length}}function Kt(t,e,r){if(t>-1/0&&t<be)return;if(e===1&&r===1&&!Number.isFinite(t))throw new W("the loss of the first mini-batch is not finite, before anything was learnt: the first weights may be too large, or the loss takes the log of 0");let n=Number.isFinite(t)?"has exploded":"is not a finite number any more",o=Number.isFinite(t)?Number(t.toPrecision(6)):t;throw new W(`training stopped in epoch ${e} after ${r} mini-batches: the loss ${n} (${o}). Initialise the parameters anew and try a smaller learning rate, for instance a tenth of this one.`)}function Vt(t,e){for(let r of Object.keys(t))t[r].push(e[r])}var Ee=10,ee=30;function re(t,e){let r,n,o=null,s=0,a=null,i=null,{sample:c,dataFor:l}=$e();async function f(){if(!a)throw new Error("there is no trained net yet: train one in the training lab");let h=await a,w=await(n??=lt(e));return i?.weights!==h&&(i={weights:h,net:Rt(w,h)}),i.net}function p(h,w,m,u){let d=o,E={state:"training",message:"",epoch:0,share:0,seconds:0},A=null,x=()=>m({...E},A),$=()=>{},_=new Promise(j=>$=j);async function U(){await d?.ended;let j=I=>{N.whyStop||(E.message=I,x())},X=await Promise.race([w(j),_]),J=await(r??=lt(e));J.clear(),E.message="";let H=X?.(J),O=performance.now(),[M,L]=[O,O];for(;!N.whyStop;){let I=H?.next();if(!I||I.done)break;A=I.value;let q=performance.now();Object.assign(E,{epoch:A.epoch,share:A.share,seconds:(q-O)/1e3}),q-L>=ee&&(x(),L=q),q-M>=Ee&&(await ve(),M=performance.now())}}function C(j,X){Object.assign(E,{state:j,message:X}),o===N&&(o=null),x()}let N={id:h,whyStop:"",stop(j){N.whyStop||(N.whyStop=j,E.state="stopping",x(),$())},ended:Promise.resolve()};o=N,d?.stop("another run began"),x(),N.ended=U().then(()=>{let j=N.whyStop;C("done",j?`Stopped after ${u(A)}: ${j}.`:`Done: ${u(A)}.`)},j=>C("failed",te(j)))}let g={dropout:Dt,async thin(h){let w=await f(),m=h.pixels?null:await b(h);return Wt(w,h.pixels??Array.from(m??[],u=>u/255),h)},async activations(h){let w=await f(),m=h.images??i?.weights.images??(await c(h.base)).testImages;return Ct(w,m,h)},async images(h){return Zt(await c(h.base),h)},train({id:h,base:w,settings:m,images:u},d){let E=++s,A=yt(),x=null;return p(h,async $=>{let _=u?Qt(u):await l(w,m.images,$);return U=>Gt(m,_,U)},($,_)=>{_&&({now:x,history:A}=_),_&&$.state==="done"&&(a=Promise.resolve(je(_.net))),d({run:{id:E,settings:m,...$,now:x,history:A}})},$=>`${$?.history.seconds.length??0} of ${m.epochs} epochs`),{}},train_pair({id:h,base:w,images:m,every:u,...d},E){let{p:A,seed:x,epochs:$=30,train_size:_=2e3,test_size:U=2e3,num_hiddens:C=[512,512]}=d,{lr:N=.001,batch_size:j=128}=d,[X,J=X]=C;return p(h,async H=>{let O={train_size:_,test_size:U,seed:x},M=Qt(m??Zt(await l(w,0,H),O)),L={drop1:A,drop2:A,units1:X,units2:J,layers:C.length,noise:0,seed:x,epochs:$,lr:N,wd:0,init:"xavier",optimizer:"adam",batch:j,images:M.trainLabels.length};return I=>Bt(L,M,I,{every:u})},(H,O)=>{let M={steps:[],with:[],without:[],now:null,kept:[]};if(O){let{with:L,without:I}=O;Object.assign(M,{steps:L.curve.step,with:L.curve.test_loss,without:I.curve.test_loss}),Object.assign(M,{now:{with:L.now,without:I.now},kept:L.kept})}E({pair:{p:A,seed:x,epochs:$,...H,...M}})},H=>`${H?Math.floor(H.share*$+1e-9):0} of ${$} epochs`),{}},stop({only:h=o?.id}){return o?.id===h&&o?.stop("you pressed Stop"),{}},weights({sizes:h,data:w,url:m}){return a=(async()=>w?_e(h,w):Se(h,await ke(m)))(),a.then(()=>({}))},async net(){if(!a)throw new Error("there is no trained net yet: train one in the training lab");let{sizes:h,params:w}=await a;return{sizes:h,...Object.fromEntries(w.map((m,u)=>[`param_${u}`,{data:m,shape:[m.length]}]))}}};async function b({image:h,images:w,base:m}){let u=w??(await c(m)).testImages,d=u.length/y;if(!Number.isInteger(h)||h<0||h>=d)throw new Error(`image must be a whole number in [0, ${d}), got ${h}`);return u.subarray(h*y,(h+1)*y)}t.onmessage=async({data:{id:h,ask:w,...m}})=>{try{if(!Object.hasOwn(g,w))throw new Error(`there is no question ${w}`);let u=d=>t.postMessage({id:h,state:d});t.postMessage({id:h,answer:await g[w]({...m,id:h},u)})}catch(u){t.postMessage({id:h,error:te(u)})}}}function $e(){let t=new Map;function e(o,s){let a=t.get(o);return a||(a=Mt(o,s),t.set(o,a),a.catch(()=>t.delete(o))),a}function r(o,s){if(!o)throw new Error("there are no images: nobody said where they are");return e(o,s)}async function n(o,s,a){let i=p=>(p/1e6).toFixed(1),c=-1/0,l=(p,g)=>{performance.now()-c<ee||(c=performance.now(),a(`Loading the images: ${i(p)} of ${i(g)} MB.`))},f=await r(o,l);return s>f.trainLabels.length?e(`${o}all/`,l):f}return{sample:r,dataFor:n}}var ve=()=>new Promise(t=>{let{port1:e,port2:r}=new MessageChannel;e.onmessage=()=>{e.close(),t()},r.postMessage(null)});function Yt(t,e,r,n,o){let s=V(r,n,o),a=new Uint8Array(n*y);return s.forEach((i,c)=>a.set(e.subarray(i*y,(i+1)*y),c*y)),{[`${t}_images`]:{data:a,shape:[n,y]},[`${t}_labels`]:{data:Uint8Array.from(s,i=>r[i]),shape:[n]}}}var Zt=({trainImages:t,trainLabels:e,testImages:r,testLabels:n},{train_size:o,test_size:s,seed:a})=>({...Yt("train",t,e,o,a),...Yt("test",r,n,s,a)});function Qt({train_images:t,train_labels:e,test_images:r,test_labels:n}){let[o,s,a,i]=[t,e,r,n].map(({data:c})=>c instanceof Uint8Array?c:Uint8Array.from(c));return nt({trainImages:o,trainLabels:s,testImages:a,testLabels:i})}var je=t=>({sizes:t.sizes,params:Z(t).map(e=>e.slice())});async function ke(t){let e=await fetch(t);if(!e.ok)throw new Error(`the net could not be loaded: the server answered ${e.status} for ${t}`);return ot(new Uint8Array(await e.arrayBuffer()))}function _e(t,e){let r=t.slice(1).flatMap((s,a)=>[t[a]*s,s]),n=r.reduce((s,a)=>s+a,0);if(e.length!==n)throw new Error(`a net ${t.join("-")} has ${n} parameters, got ${e.length}`);let o=0;return{sizes:t,params:r.map(s=>e.slice(o,o+=s))}}function Se(t,e){let r=0,n=s=>e.slice(r,r+=s).buffer,o=t.slice(1).flatMap((s,a)=>{let[i,c]=[new Float32Array(n(4*s)),new Float32Array(n(4*s))],l=new Int8Array(n(s*t[a]));return[Float32Array.from(l,(f,p)=>f*i[p%s]),c]});if(r>e.length||(e.length-r)%y)throw new Error(`the file of a net ${t.join("-")} is damaged: it has ${e.length} bytes`);return{sizes:t,params:o,...r<e.length?{images:e.slice(r)}:{}}}function te(t){let{message:e}=t;return t instanceof RangeError?"The memory ran out. Train fewer units or layers, or close other pages.":t instanceof W||Object.getPrototypeOf(t)===Error.prototype?e[0].toUpperCase()+e.slice(1):`The computation failed. ${t}`}re(globalThis,At);})();\n'});var nr={};Wa(nr,{pageEngine:()=>Bs});function Bs({base:e,weights:t,images:l}={}){let n=e&&new URL(e,document.baseURI).href,s=!1,r=null,i=!1;return tr++,{async ask(c,d={},f){if(ln??=qa(Va()),t&&!s){s=!0;let S=t.url&&new URL(t.url,document.baseURI).href;ln.ask("weights",{...t,url:S}).answer.catch(()=>s=!1)}let p={base:n,...(c==="thin"||c==="activations")&&l?{images:l}:{},...d};if(c==="stop")return r===null?{}:ln.ask(c,{only:r});let{id:h,answer:w}=ln.ask(c,p,f);return(c==="train"||c==="train_pair")&&(r=h),w},dispose(){i||(i=!0,r!==null&&ln?.forget(r),--tr===0&&(ln?.end(),ln=null))}}}function Va(){let e=URL.createObjectURL(new Blob([er],{type:"text/javascript"}));return new Worker(e)}function qa(e){let t=new Map,l=new Map,n=0;return e.onmessage=({data:{id:s,answer:r,error:i,state:c}})=>{if(c){let f=l.get(s);f&&f.state.set(f.told=c);let[{state:m}]=Object.values(c);(m==="done"||m==="failed")&&l.delete(s);return}let d=t.get(s);t.delete(s),i===void 0?d?.resolve(r):d?.reject(new Error(i))},e.onerror=s=>{let r=`The computation failed. ${s.message}`;for(let{reject:i}of t.values())i(new Error(r));for(let{state:i,told:c}of l.values())for(let[d,f]of Object.entries(c))i.set({[d]:{...f,state:"failed",message:r}});e.terminate(),ln=null},{ask(s,r,i){let c=++n;i&&l.set(c,{state:i,told:{}});let d=new Promise((f,m)=>t.set(c,{resolve:f,reject:m}));return e.postMessage({...r,id:c,ask:s}),{id:c,answer:d}},end:()=>e.terminate(),forget(s){l.delete(s)&&e.postMessage({id:++n,ask:"stop",only:s})}}}var ln,tr,zs=Zo(()=>{"use strict";Xo();ln=null,tr=0});zs();var Dl="The kernel has gone: run the cells above again to bring it to life",Ya="The kernel does not answer: it is busy, or has gone; then run the cells above again";var fl=class{constructor(t={}){this.values={...t},this.listeners=new Set}get(t){return this.values[t]}set(t){let l=Object.keys(t).filter(n=>!Object.is(t[n],this.values[n]));Object.assign(this.values,t);for(let{names:n,fn:s}of[...this.listeners])n.some(r=>l.includes(r))&&s()}on(t,l){let n={names:[t].flat(),fn:l};return this.listeners.add(n),()=>{this.listeners.delete(n)}}};function sn(e){let t=!1,l=null,n=null,s=()=>{let r=l;l=n=null,r?.()};return(r,i)=>new Promise((c,d)=>{n?.(),l=()=>{t=!0,e(r,i).then(c,d).finally(()=>{t=!1,s()})},n=()=>c(void 0),t||s()})}var lr=e=>e?JSON.parse(e):{};function sr(e,t){let l=new fl(lr(e.dataset.state)),n=lr(e.dataset.options);return{state:l,options:n,ask:(s,r={})=>t.ask(s,r,l),live:!0,onGone:()=>()=>{},place:"page",dispose:()=>t.dispose?.()}}var Ps={bool:Uint8Array,uint8:Uint8Array,int32:Int32Array,uint32:Uint32Array,float32:Float32Array,float64:Float64Array};function Ka({answer:e={},arrays:t=[]},l){return t.forEach(([n,s,r],i)=>{let{buffer:c,byteOffset:d,byteLength:f}=l[i];if(!Ps[s])throw new Error(`arrays must be of ${Object.keys(Ps).join(", ")}, got ${s}`);let m=c.slice(d,d+f);e[n]={data:new Ps[s](m),shape:r}}),e}function or({model:e}){let t=new Map,l=new Set,n=[],s=0,r=(f,m)=>{e.on(f,m);let p=[f,m];return n.push(p),()=>{e.off(f,m),n.splice(n.indexOf(p),1)}},i=()=>{if(d.live){d.live=!1;for(let{reject:f,timer:m}of t.values())clearTimeout(m),f(new Error(Dl));t.clear();for(let f of l)f()}};r("msg:custom",(f,m)=>{let p=t.get(f?.id);if(p){if(t.delete(f.id),clearTimeout(p.timer),f.error)return p.reject(new Error(f.error));try{p.resolve(Ka(f,m??[]))}catch(h){p.reject(h)}}}),r("comm:close",i),r("comm_live_update",()=>{setTimeout(()=>e.get("layout")?.comm_live===!1&&i())});let c=Ja(e.widget_manager?.kernel,i),d={options:e.get("options")??{},live:!0,place:"jupyter",state:{get:f=>e.get(f),set(f){e.set(f),e.save_changes()},on(f,m){let p=!1,h=[f].flat().map(w=>r(`change:${w}`,()=>{p=!0}));return h.push(r("change",()=>{p&&(p=!1,m())})),()=>h.forEach(w=>w())}},ask(f,m={}){return d.live?new Promise((p,h)=>{let w=++s+Math.random(),S=()=>t.delete(w)&&h(new Error(Ya)),_=e.widget_manager?.kernel?void 0:setTimeout(S,2e4);t.set(w,{resolve:p,reject:h,timer:_}),e.send({...m,id:w,ask:f})}):Promise.reject(new Error(Dl))},onGone(f){return l.add(f),()=>{l.delete(f)}},dispose(){c();for(let[f,m]of[...n])e.off(f,m)}};return d}function Ja(e,t){let l=()=>{["restarting","autorestarting","terminating","dead"].includes(e.status)&&t()};return e?.statusChanged?.connect(l),e?.disposed?.connect(t),()=>{e?.statusChanged?.disconnect(l),e?.disposed?.disconnect(t)}}var rr=`/* All rules stand below .d2l-live, so that they touch nothing else on the page. */
.d2l-live {
  --d2l-ink: #222222;
  --d2l-paper: transparent;
  --d2l-noisy: #cc79a7;
  --d2l-clean: #009e73;
  --d2l-test: var(--d2l-ink);
  --d2l-with: #0072b2;
  --d2l-without: #d55e00;
  --d2l-dropped: #8a8f94;
  --d2l-accent: #0072b2;
  --d2l-on-accent: #ffffff;
  --d2l-alarm: #b3261e;
  --d2l-soft: color-mix(in srgb, var(--d2l-ink) 7%, transparent);
  --d2l-line: color-mix(in srgb, var(--d2l-ink) 18%, transparent);
  --d2l-edge: color-mix(in srgb, var(--d2l-ink) 58%, transparent);
  color-scheme: light;
  display: block;
  container: d2l / inline-size;
  box-sizing: border-box;
  max-width: 100%;
  overflow: visible;
  color: var(--d2l-ink);
  background: var(--d2l-paper);
  font: inherit;
  font-size: max(14px, 1em);
  line-height: 1.45;
}

/* Dark: JupyterLab, the site, VS Code and Colab say so; else the reader's own wish counts. */
:is([data-jp-theme-light="false"], [data-theme="dark"], .vscode-dark, [theme="dark"]) .d2l-live {
  --d2l-ink: #e8e8e8;
  --d2l-noisy: #e09ac2;
  --d2l-clean: #2fc79a;
  --d2l-with: #56a8e8;
  --d2l-without: #f58b45;
  --d2l-dropped: #979ca1;
  --d2l-accent: #56a8e8;
  --d2l-on-accent: #0b1720;
  --d2l-alarm: #ff9a8f;
  color-scheme: dark;
}
@media (prefers-color-scheme: dark) {
  :root:not([data-theme="light"], :has([data-theme="light"], [data-jp-theme-light="true"], .vscode-light))
    .d2l-live {
    --d2l-ink: #e8e8e8;
    --d2l-noisy: #e09ac2;
    --d2l-clean: #2fc79a;
    --d2l-with: #56a8e8;
    --d2l-without: #f58b45;
    --d2l-dropped: #979ca1;
    --d2l-accent: #56a8e8;
    --d2l-on-accent: #0b1720;
    --d2l-alarm: #ff9a8f;
    color-scheme: dark;
  }
}

.d2l-live *,
.d2l-live *::before {
  box-sizing: border-box;
}
.d2l-live [hidden],
.d2l-live[hidden] {
  display: none !important;
}
.d2l-live :is(p, figure, fieldset, h3) {
  margin: 0;
  padding: 0;
  border: 0;
  min-width: 0;
}
.d2l-live p {
  max-width: 70ch;
}
.d2l-live .d2l-hidden {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.d2l-live :focus-visible {
  outline: 2px solid var(--d2l-accent);
  outline-offset: 2px;
  border-radius: 4px;
}
.d2l-live .d2l-error {
  color: var(--d2l-alarm);
}
.d2l-live .d2l-notice {
  padding: 8px 12px;
  border-left: 4px solid var(--d2l-without);
  background: var(--d2l-soft);
  font-weight: 600;
}
.d2l-live .d2l-gone :is(.d2l-control, .d2l-button, .d2l-segmented) {
  pointer-events: none;
  opacity: 0.45;
}

/* Controls */
.d2l-live :is(input, select, button) {
  font: inherit;
  color: inherit;
  margin: 0;
}
.d2l-live .d2l-control {
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  align-items: center;
  gap: 0 12px;
  min-width: 0;
}
.d2l-live .d2l-control > :is(input, select) {
  grid-column: 1 / -1;
  width: 100%;
  min-width: 0;
}
.d2l-live .d2l-control output {
  font-variant-numeric: tabular-nums;
  font-weight: 600;
  text-align: right;
}
.d2l-live .d2l-control.d2l-off :is(label, output) {
  opacity: 0.5;
}
.d2l-live .d2l-number .d2l-error {
  grid-column: 1 / -1;
}
.d2l-live :is(input[type="number"], input[type="text"], select) {
  min-height: 32px;
  padding: 3px 8px;
  border: 1px solid var(--d2l-edge);
  border-radius: 6px;
  background: transparent;
}
.d2l-live option {
  color: #222222;
  background: #ffffff;
}
.d2l-live input[type="range"] {
  appearance: none;
  height: 24px;
  padding: 0;
  background: transparent;
  cursor: pointer;
  touch-action: pan-y;
}
.d2l-live input[type="range"]::-webkit-slider-runnable-track {
  height: 5px;
  border-radius: 3px;
  background: linear-gradient(
    to right,
    var(--d2l-accent) var(--d2l-share, 0%),
    var(--d2l-edge) var(--d2l-share, 0%)
  );
}
.d2l-live input[type="range"]::-moz-range-track {
  height: 5px;
  border-radius: 3px;
  background: var(--d2l-edge);
}
.d2l-live input[type="range"]::-moz-range-progress {
  height: 5px;
  border-radius: 3px;
  background: var(--d2l-accent);
}
.d2l-live input[type="range"]::-webkit-slider-thumb {
  appearance: none;
  width: 18px;
  height: 18px;
  margin-top: -6.5px;
  border: 0;
  border-radius: 50%;
  background: var(--d2l-accent);
}
.d2l-live input[type="range"]::-moz-range-thumb {
  width: 18px;
  height: 18px;
  border: 0;
  border-radius: 50%;
  background: var(--d2l-accent);
}
.d2l-live input[type="range"]:disabled {
  opacity: 0.4;
  cursor: default;
}
.d2l-live .d2l-checkbox {
  display: inline-flex;
  align-items: center;
  gap: 8px;
  min-height: 32px;
}
.d2l-live .d2l-checkbox input {
  width: 18px;
  height: 18px;
  accent-color: var(--d2l-accent);
}
.d2l-live .d2l-button {
  min-height: 34px;
  padding: 4px 14px;
  border: 1px solid var(--d2l-edge);
  border-radius: 8px;
  background: transparent;
  cursor: pointer;
}
.d2l-live .d2l-button:hover:not(:disabled) {
  background: var(--d2l-soft);
}
.d2l-live .d2l-button:disabled {
  opacity: 0.45;
  cursor: default;
}
.d2l-live .d2l-primary:not(:disabled),
.d2l-live .d2l-primary:hover:not(:disabled) {
  border-color: var(--d2l-accent);
  background: var(--d2l-accent);
  color: var(--d2l-on-accent);
  font-weight: 600;
}
.d2l-live .d2l-presets,
.d2l-live .d2l-actions {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px;
}
.d2l-live .d2l-presets .d2l-button {
  border-radius: 17px;
}
.d2l-live .d2l-presets [aria-pressed="true"] {
  border-color: var(--d2l-accent);
  box-shadow: inset 0 0 0 1px var(--d2l-accent);
  font-weight: 600;
}
.d2l-live .d2l-segmented {
  display: inline-flex;
  border: 1px solid var(--d2l-edge);
  border-radius: 8px;
  overflow: hidden;
}
.d2l-live .d2l-segmented label {
  position: relative;
  cursor: pointer;
}
.d2l-live .d2l-segmented input {
  position: absolute;
  inset: 0;
  opacity: 0;
  cursor: pointer;
}
.d2l-live .d2l-segmented span {
  display: flex;
  align-items: center;
  min-height: 32px;
  padding: 2px 14px;
}
.d2l-live .d2l-segmented input:checked + span {
  background: var(--d2l-accent);
  color: var(--d2l-on-accent);
  font-weight: 600;
}
.d2l-live .d2l-segmented input:focus-visible + span {
  outline: 2px solid var(--d2l-ink);
  outline-offset: -4px;
  border-radius: 8px;
}
@media (pointer: coarse) {
  .d2l-live
    :is(.d2l-button, .d2l-segmented span, .d2l-checkbox, select, input[type="number"], input[type="text"]) {
    min-height: 44px;
  }
  .d2l-live input[type="range"] {
    height: 44px;
  }
}

/* The chart. uPlot's own sheet sets more, on the whole page. */
.d2l-live .d2l-chart {
  position: relative;
  min-width: 0;
}
.d2l-live .d2l-title {
  font-weight: 650;
  max-width: none;
}
.d2l-live :is(.d2l-yname, .d2l-readout) {
  font-size: 0.9em;
  opacity: 0.85;
}
.d2l-live .d2l-readout {
  min-height: 2.9em;
  max-width: none;
  font-variant-numeric: tabular-nums;
}
.d2l-live .d2l-plot {
  min-width: 0;
  min-height: 220px;
}
.d2l-live :is(.u-wrap, .uplot canvas) {
  position: relative;
}
.d2l-live .uplot canvas {
  display: block;
  width: 100%;
  height: 100%;
}
.d2l-live :is(.u-over, .u-under, .u-axis, .u-cursor-x, .u-cursor-pt) {
  position: absolute;
}
.d2l-live .u-under {
  overflow: hidden;
}
.d2l-live :is(.u-cursor-x, .u-cursor-y, .u-cursor-pt, .u-select) {
  top: 0;
  left: 0;
  pointer-events: none;
}
.d2l-live .u-cursor-x {
  height: 100%;
  border-right: 1px dashed var(--d2l-edge);
}
.d2l-live .u-cursor-pt {
  border-radius: 50%;
}
.d2l-live .u-off {
  display: none;
}

/* The training lab */
.d2l-live :is(.d2l-lab, .d2l-lab-main, .d2l-lab-picture, .d2l-lab-controls) {
  display: grid;
  gap: 14px;
  min-width: 0;
  align-content: start;
}
.d2l-live .d2l-lab-picture {
  container: d2l-picture / inline-size;
  gap: 8px;
}
.d2l-live .d2l-lab-controls {
  grid-template-columns: repeat(auto-fit, minmax(min(230px, 100%), 1fr));
  gap: 14px 28px;
}
.d2l-live .d2l-lab-controls fieldset {
  display: grid;
  align-content: start;
  gap: 6px;
}
.d2l-live legend {
  padding: 0;
  margin-bottom: 4px;
  font-weight: 650;
}
.d2l-live .d2l-lab-switch {
  float: right;
  margin: 0 0 6px 12px;
}
.d2l-live .d2l-facts {
  font-size: 0.9em;
}
.d2l-live .d2l-progress {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px 12px;
  min-height: 1.5em;
  font-variant-numeric: tabular-nums;
}
.d2l-live progress {
  flex: 0 1 220px;
  height: 10px;
  accent-color: var(--d2l-accent);
}
.d2l-live .d2l-note {
  font-weight: 600;
}
.d2l-live .d2l-copied textarea {
  width: 100%;
  font: inherit;
  color: inherit;
  background: transparent;
}
.d2l-live .d2l-kept {
  display: grid;
  gap: 8px;
  justify-items: start;
}
.d2l-live .d2l-kept table {
  width: 100%;
  border-collapse: collapse;
  font: inherit;
  color: inherit;
  font-variant-numeric: tabular-nums;
}
.d2l-live .d2l-kept caption {
  text-align: left;
  font-weight: 650;
  color: inherit;
}
.d2l-live .d2l-kept :is(th, td) {
  padding: 4px 10px 4px 0;
  border-top: 1px solid var(--d2l-line);
  text-align: right;
  background: transparent;
}
.d2l-live .d2l-kept :is(th:first-child, .d2l-name, th:nth-child(2)) {
  text-align: left;
}
.d2l-live .d2l-kept .d2l-name {
  width: 40%;
}
.d2l-live .d2l-kept input {
  width: 100%;
}
.d2l-live .d2l-new {
  animation: d2l-new 1.5s ease-out;
}
@keyframes d2l-new {
  from {
    background: color-mix(in srgb, var(--d2l-accent) 35%, transparent);
  }
}
@container d2l (width >= 900px) {
  .d2l-live .d2l-lab-main {
    grid-template-columns: minmax(0, 1fr) 270px;
    gap: 32px;
  }
  .d2l-live .d2l-lab-controls {
    grid-template-columns: minmax(0, 1fr);
  }
}
@container d2l (width >= 1180px) {
  .d2l-live .d2l-lab-main {
    grid-template-columns: minmax(0, 1fr) 520px;
  }
  .d2l-live .d2l-lab-controls {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .d2l-live .d2l-lab-controls fieldset:nth-child(2) {
    order: 1;
  }
}
@container d2l-picture (width < 560px) {
  .d2l-live .d2l-lab-switch {
    float: none;
    margin: 0 0 6px;
  }
  .d2l-live .d2l-kept :is(table, caption, tbody, tr, td) {
    display: block;
    width: auto;
    border: 0;
    padding: 0;
    text-align: left;
  }
  .d2l-live .d2l-kept table {
    width: 100%;
  }
  .d2l-live .d2l-kept thead {
    display: none;
  }
  .d2l-live .d2l-kept tr {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 14px;
    padding: 8px 0;
    border-top: 1px solid var(--d2l-line);
  }
  .d2l-live .d2l-kept tr th {
    border: 0;
    padding: 0;
  }
  .d2l-live .d2l-kept .d2l-name {
    flex: 1 0 80%;
    width: auto;
  }
  .d2l-live .d2l-kept td[data-title]::before {
    content: attr(data-title) " ";
    opacity: 0.75;
  }
}
@media (prefers-reduced-motion: reduce) {
  .d2l-live * {
    animation: none !important;
    transition: none !important;
  }
}
`;var ir=`/* The explorers and the opening. As in style.css, all stands below .d2l-live. */
.d2l-live :is(.d2l-explorer, .d2l-thinned, .d2l-activations, .d2l-opening) {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 12px;
  max-width: 1360px;
}
.d2l-live .d2l-controls {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 180px), 1fr));
  align-items: start;
  gap: 8px 24px;
}
.d2l-live .d2l-controls .d2l-checkbox {
  align-self: end;
}
.d2l-live .d2l-headline {
  min-height: 1.45em;
  font-weight: 650;
}
.d2l-live :is(.d2l-say, .d2l-legend) {
  font-size: 0.92em;
}
.d2l-live .d2l-alert {
  padding: 6px 12px;
  border-left: 4px solid var(--d2l-alarm);
  background: var(--d2l-soft);
  color: var(--d2l-alarm);
  font-weight: 600;
  overflow-wrap: anywhere;
}
.d2l-live .d2l-stage {
  position: relative;
  min-width: 0;
}
.d2l-live .d2l-stale {
  opacity: 0.75;
  filter: grayscale(1);
}
.d2l-live svg {
  display: block;
  overflow: visible;
}
.d2l-live svg text {
  fill: currentColor;
  font-size: 12px;
  font-variant-numeric: tabular-nums;
}
.d2l-live svg .d2l-caption {
  font-size: 11px;
  opacity: 0.8;
}
.d2l-live .d2l-axis {
  fill: none;
  stroke: var(--d2l-line);
}
.d2l-live .d2l-legend {
  display: flex;
  flex-wrap: wrap;
  gap: 4px 20px;
  max-width: none;
}
.d2l-live .d2l-legend [class]::before {
  content: "";
  display: inline-block;
  width: 14px;
  height: 14px;
  margin-right: 7px;
  vertical-align: -2px;
}

/* A drawn network, and an image. */
.d2l-live .d2l-edges {
  fill: none;
  stroke: var(--d2l-ink);
  stroke-width: 0.8;
  opacity: 0.2;
}
.d2l-live .d2l-frame {
  fill: none;
  stroke: var(--d2l-edge);
}
.d2l-live .d2l-unit circle {
  fill: var(--d2l-with);
  stroke: var(--d2l-ink);
  stroke-width: 1.2;
}
.d2l-live .d2l-unit.d2l-off circle {
  stroke: var(--d2l-dropped);
  stroke-dasharray: 2 2;
}
.d2l-live .d2l-cross {
  fill: none;
  stroke: none;
  stroke-width: 1.8;
}
.d2l-live .d2l-off .d2l-cross {
  stroke: var(--d2l-dropped);
}
.d2l-live svg .d2l-rest {
  font-size: 16px;
  font-weight: 700;
}
.d2l-live .d2l-without .d2l-unit circle {
  fill: var(--d2l-without);
}
.d2l-live .d2l-image {
  display: block;
  image-rendering: pixelated;
}
.d2l-live .d2l-input {
  position: absolute;
}

/* The dropout explorer */
.d2l-live .d2l-figure {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 16px 32px;
}
.d2l-live .d2l-graphs {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr));
  gap: 8px 24px;
}
.d2l-live .d2l-graphs .d2l-plot {
  min-height: 170px;
}
.d2l-live .d2l-graphs .d2l-readout {
  min-height: 1.45em;
}
.d2l-live .d2l-hit {
  fill: transparent;
  cursor: pointer;
}
.d2l-live .d2l-hit:hover {
  fill: var(--d2l-soft);
}
.d2l-live .d2l-mark {
  fill: var(--d2l-soft);
  stroke: #e69f00;
  stroke-width: 1.5;
}
.d2l-live .d2l-strips g > :not(.d2l-hit) {
  pointer-events: none;
}
.d2l-live svg .d2l-row {
  font-size: 13px;
  font-weight: 600;
}
.d2l-live svg .d2l-value.d2l-off {
  fill: var(--d2l-edge);
}
.d2l-live .d2l-in {
  fill: var(--d2l-edge);
}
.d2l-live :is(.d2l-out, .d2l-keep) {
  fill: var(--d2l-with);
}
.d2l-live .d2l-mean {
  fill: var(--d2l-with);
  opacity: 0.5;
}
.d2l-live .d2l-cut {
  stroke: var(--d2l-ink);
  stroke-width: 2;
  stroke-dasharray: 3 3;
}
.d2l-live .d2l-keep.d2l-off {
  fill: none;
  stroke: var(--d2l-dropped);
  stroke-dasharray: 2 2;
}
.d2l-live .d2l-strips .d2l-cross {
  stroke: var(--d2l-dropped);
}
.d2l-live :is(.d2l-line-h, .d2l-line-sunk) {
  stroke: var(--d2l-ink);
  stroke-width: 2;
}
.d2l-live .d2l-line-sunk {
  stroke-dasharray: 2 3;
}

/* The thinned network */
.d2l-live .d2l-beside {
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  align-items: start;
  gap: 12px 24px;
}
.d2l-live .d2l-column {
  display: contents;
}
.d2l-live .d2l-column .d2l-actions {
  grid-column: 1 / -1;
}
.d2l-live .d2l-gap {
  width: 12px;
}
.d2l-live .d2l-pad {
  position: relative;
  width: 144px;
  height: 144px;
}
.d2l-live .d2l-pad canvas {
  width: 100%;
  height: 100%;
  border: 1px solid var(--d2l-edge);
  cursor: crosshair;
  touch-action: none;
}
.d2l-live .d2l-pen {
  position: absolute;
  width: 15px;
  height: 15px;
  margin: -7.5px;
  border: 2px solid var(--d2l-accent);
  border-radius: 50%;
  pointer-events: none;
}
.d2l-live .d2l-pen.d2l-down {
  background: var(--d2l-accent);
}
.d2l-live .d2l-bar,
.d2l-live .d2l-legend .d2l-key-bar::before {
  fill: var(--d2l-with);
  background: var(--d2l-with);
  opacity: 0.4;
  transition: transform 0.15s ease-out;
}
.d2l-live .d2l-ticks {
  stroke: var(--d2l-with);
  stroke-width: 1.2;
  opacity: 0.55;
}
.d2l-live .d2l-newest {
  stroke: var(--d2l-with);
  stroke-width: 3;
}
.d2l-live .d2l-diamonds {
  fill: var(--d2l-ink);
}
.d2l-live svg .d2l-true {
  font-weight: 700;
}
.d2l-live .d2l-legend .d2l-key-tick::before {
  width: 3px;
  margin: 0 12px 0 5px;
  background: var(--d2l-with);
}
.d2l-live .d2l-legend .d2l-key-full::before {
  width: 9px;
  height: 9px;
  margin: 0 9px 2px 3px;
  vertical-align: middle;
  background: var(--d2l-ink);
  rotate: 45deg;
}
.d2l-live .d2l-legend .d2l-key-unit::before {
  border-radius: 50%;
  border: 1.2px solid var(--d2l-ink);
  background: var(--d2l-with);
}

/* Activations */
.d2l-live .d2l-activations svg .d2l-class {
  font-size: 13px;
}
.d2l-live .d2l-layers {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr));
  gap: 20px 36px;
}
.d2l-live .d2l-train {
  --d2l-mode: var(--d2l-with);
}
.d2l-live .d2l-predict {
  --d2l-mode: var(--d2l-without);
}
.d2l-live .d2l-strip {
  fill: none;
  stroke: var(--d2l-mode);
}
.d2l-live .d2l-zeros {
  fill: var(--d2l-dropped);
  fill-opacity: 0.35;
}
.d2l-live .d2l-shape {
  fill: var(--d2l-mode);
  fill-opacity: 0.35;
  stroke: var(--d2l-mode);
  stroke-width: 1.5;
}
.d2l-live .d2l-mean-line {
  fill: var(--d2l-ink);
  stroke: var(--d2l-ink);
  stroke-width: 1.5;
}
.d2l-live .d2l-legend :is(.d2l-key-train, .d2l-key-predict)::before {
  background: color-mix(in srgb, var(--d2l-mode) 35%, transparent);
  border: 1.5px solid var(--d2l-mode);
}
.d2l-live .d2l-key-train {
  --d2l-mode: var(--d2l-with);
}
.d2l-live .d2l-key-predict {
  --d2l-mode: var(--d2l-without);
}
.d2l-live .d2l-legend .d2l-key-mean::before {
  width: 2px;
  margin: 0 12px 0 6px;
  background: var(--d2l-ink);
}

/* The opening */
.d2l-live .d2l-pair {
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  align-content: start;
  gap: 12px;
}
.d2l-live .d2l-side {
  font-weight: 650;
  font-size: min(1em, 3.4cqi);
  white-space: nowrap;
}
.d2l-live .d2l-side::before {
  content: "";
  display: inline-block;
  width: 1.3em;
  margin-right: 0.4em;
  vertical-align: 4px;
  border-top: 3px solid var(--d2l-with);
}
.d2l-live .d2l-side.d2l-without::before {
  border-top: 3px dashed var(--d2l-without);
}
.d2l-live .d2l-row {
  display: flex;
  flex-wrap: wrap;
  align-items: end;
  gap: 8px 24px;
}
.d2l-live .d2l-row > .d2l-control {
  flex: 0 1 280px;
}
.d2l-live .d2l-opening .d2l-unit circle {
  transition: fill-opacity 0.12s;
}
.d2l-live .d2l-opening .d2l-headline {
  min-height: 2.9em;
}
@container d2l (min-width: 700px) {
  .d2l-live .d2l-column {
    display: grid;
    gap: 16px;
  }
}
@container d2l (min-width: 900px) {
  .d2l-live .d2l-explorer .d2l-figure {
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  }
  .d2l-live .d2l-explorer .d2l-graphs {
    grid-template-columns: minmax(0, 1fr);
  }
  .d2l-live .d2l-opening .d2l-figure {
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
  }
  .d2l-live .d2l-opening .d2l-pair {
    grid-template-columns: minmax(0, 1fr);
  }
}
`;function E(e,t={},...l){let n=document.createElement(e);for(let[s,r]of Object.entries(t))typeof r=="function"?n.addEventListener(s.replace(/^on/,""),r):r!=null&&r!==!1&&n.setAttribute(s,r===!0?"":String(r));return n.append(...l.filter(s=>s!=null)),n}var ec=0,Al=()=>`d2l-${++ec}-${Math.random().toString(36).slice(2,8)}`,Ft=()=>matchMedia("(prefers-reduced-motion: reduce)").matches;function _t({label:e,values:t,min:l=0,max:n=1,step:s=.05,value:r,unit:i="",hint:c,...d}){let f=d.format??String,m=t?[...t]:null,p=Al(),h=E("input",{type:"range",id:p}),w=E("output",{for:p}),S=r,_=()=>m?m[h.valueAsNumber]:S,y=()=>{let $=f(_())+(i&&` ${i}`);w.textContent=$,h.setAttribute("aria-valuetext",$);let[v,R]=[Number(h.min),Number(h.max)];h.style.setProperty("--d2l-share",`${100*(h.valueAsNumber-v)/(R-v||1)}%`)},Q=$=>{m?(m.includes($)||(m=[...m,$].sort((v,R)=>v-R)),Object.assign(h,{min:"0",max:String(m.length-1),step:"1"}),h.value=String(m.indexOf($))):(Object.assign(h,{min:String(l),max:String(n),step:String(s)}),h.value=String(S=$)),y()};h.addEventListener("input",()=>{S=tc(h.valueAsNumber),y(),d.onInput?.(_())});let x=E("div",{class:"d2l-control d2l-slider"},E("label",{for:p,title:c},e),w,h);return Q(r),pl(x,h,_,Q)}var tc=e=>Number(e.toFixed(10));function on({label:e,min:t,max:l,value:n,onInput:s}){let r=Al(),i=E("input",{type:"number",id:r,min:t,max:l,step:1,inputmode:"numeric",value:n}),c=E("span",{class:"d2l-error",role:"alert",id:Al()}),d=n,f=()=>{let p=i.valueAsNumber,h=Number.isInteger(p)&&p>=t&&p<=l;return c.textContent=h?"":`A whole number from ${t} to ${l.toLocaleString("en")}`,i.toggleAttribute("aria-invalid",!h),h?i.removeAttribute("aria-describedby"):i.setAttribute("aria-describedby",c.id),h};i.addEventListener("input",()=>{f()&&s?.(d=i.valueAsNumber)}),i.addEventListener("blur",()=>{f()||(i.value=String(d)),f()});let m=E("div",{class:"d2l-control d2l-number"},E("label",{for:r},e),i,c);return pl(m,i,()=>d,p=>{d=p,i.valueAsNumber!==p&&(i.value=String(p)),f()})}function Ql({label:e,choices:t,value:l,onInput:n}){let s=Al(),r=t.map(([d,f])=>E("option",{value:d},f)),i=E("select",{id:s,oninput:()=>n?.(i.value)},...r);i.value=l;let c=E("div",{class:"d2l-control d2l-select"},E("label",{for:s},e),i);return pl(c,i,()=>i.value,d=>{i.value=d})}function ar({label:e,choices:t,value:l,onInput:n}){let s=Al(),r=t.map(([m])=>E("input",{type:"radio",name:s,value:m,oninput:()=>n?.(m)})),i=t.map(([,m],p)=>E("label",{},r[p],E("span",{},m))),c=E("fieldset",{class:"d2l-segmented"},E("legend",{class:"d2l-hidden"},e),...i),d=m=>r.forEach(p=>p.checked=p.value===m);d(l);let f=pl(c,r[0],()=>r.find(m=>m.checked)?.value??l,d);return Object.defineProperty(f,"disabled",{get:()=>c.disabled,set:m=>{c.disabled=m}})}function Ol({label:e,value:t,onInput:l}){let n=E("input",{type:"checkbox",oninput:()=>l?.(n.checked)});n.checked=t;let s=E("label",{class:"d2l-checkbox"},n,E("span",{},e));return pl(s,n,()=>n.checked,r=>{n.checked=r})}function Ie({label:e,onClick:t,primary:l=!1,hint:n}){return E("button",{type:"button",class:l?"d2l-button d2l-primary":"d2l-button",title:n,onclick:t},e)}function cr({label:e,choices:t,onPick:l}){let n=t.map(([r,i,c])=>{let d=Ie({label:i,hint:c,onClick:()=>l(r)});return d.dataset.value=r,d.setAttribute("aria-pressed","false"),d});return{el:E("div",{class:"d2l-presets",role:"group","aria-label":e},...n),get value(){return n.find(r=>r.ariaPressed==="true")?.dataset.value??null},set value(r){for(let i of n)i.setAttribute("aria-pressed",String(i.dataset.value===r))}}}function pl(e,t,l,n){return{el:e,input:t,get value(){return l()},set value(s){n(s)},get disabled(){return t.disabled},set disabled(s){t.disabled=s,e.classList.toggle("d2l-off",s)}}}var nc="http://www.w3.org/2000/svg";function ve(e,t={},l,n){let s=document.createElementNS(nc,e);return he(s,t),n!==void 0&&(s.textContent=n),l?.append(s),s}function he(e,t){for(let[l,n]of Object.entries(t))e.setAttribute(l,String(n))}function rn(e,t){let l=ve("svg",{class:t,role:"img"},e);return{element:l,describe:n=>l.setAttribute("aria-label",n)}}function an(){let e=E("p",{class:"d2l-alert",role:"alert",hidden:!0});return{el:e,say(t){e.hidden=!t,e.textContent=t}}}function cn(e,t){let l=0,n=new ResizeObserver(([{contentRect:s}])=>{let r=Math.floor(s.width);r&&r!==l&&t(l=r)});return n.observe(e),()=>n.disconnect()}function Nl(e,t){let l=new IntersectionObserver(n=>{n.some(s=>s.isIntersecting)&&(l.disconnect(),t())});return l.observe(e),()=>l.disconnect()}function Rl(e,t){let l=!1,n=0,s,r=()=>{n++,clearTimeout(s),l&&t(l=!1)},i=async d=>{let f=await e();d===n&&(f===null?r():s=setTimeout(i,f,d))},c=()=>{l||(t(l=!0),i(++n))};return{play:c,pause:r,toggle:()=>l?r():c(),playing:()=>l}}function Ue(e){if(Number.isNaN(e))return"nan";if(!Number.isFinite(e))return e>0?"\u221E":"\u2212\u221E";let t=Math.abs(e);return t>=1e5?e.toExponential(0).replace("e+","e").replace("-","\u2212"):String(Number(e.toFixed(t<9.995?2:t<99.95?1:0))).replace("-","\u2212")}var hl=e=>e===0||Math.abs(e)>=99.5?Ue(e):e.toPrecision(2),Dt=e=>`${Math.round(100*e)} %`;function ml(e){if(!Number.isFinite(e)||e<=0)return 1;let t=10**Math.floor(Math.log10(e));return t*[1,1.5,2,3,5,7,10].find(l=>l*t>=e*(1-1e-9))}function lc(e,t){let l=n=>({counts:e[`${n}_${t}`].data,zeros:e.zeros[n][t],mean:e.means[n][t]});return{edges:e[`edges_${t}`].data,train:l("train"),predict:l("predict")}}function ur(e){let t=Array.from(e),l=t.reduce((n,s)=>n+s,0);return t.map(n=>n/Math.max(1,l))}function sc({train:e,predict:t},l,n){return`Hidden layer ${l}, p = ${Ue(n)}: in train mode ${Dt(e.zeros)} exactly 0, mean ${hl(e.mean)}; in predict mode ${Dt(t.zeros)} exactly 0, mean ${hl(t.mean)}.`}function dr(e,{state:t,options:l,ask:n}){let s=l.num_hiddens,r=sn(n),i=y=>t.get(y)??{rates:s.map(()=>.5),seed:0,draw:0}[y],c=s.map((y,Q)=>_t({label:`drop_prob${Q+1}`,max:.95,value:i("rates")[Q],format:x=>x.toFixed(2),onInput:x=>t.set({rates:i("rates").with(Q,x)})})),d=on({label:"seed",min:0,max:9999,value:i("seed"),onInput:y=>t.set({seed:y})}),f=Ie({label:"Draw again",hint:"Other masks",primary:!0,onClick:()=>t.set({draw:i("draw")+1})}),m=E("p",{class:"d2l-headline","aria-live":"polite"}),p=an(),h=E("div",{class:"d2l-layers"}),w=s.map(()=>rc(h));e.append(E("div",{class:"d2l-activations"},E("div",{class:"d2l-controls"},...c.map(y=>y.el),d.el),E("div",{class:"d2l-actions"},f),m,p.el,h,E("p",{class:"d2l-legend"},E("span",{class:"d2l-key-train"},"train mode: dropout acts"),E("span",{class:"d2l-key-predict"},"predict mode: it does nothing"),E("span",{class:"d2l-key-mean"},"mean, zeros included"),E("span",{},"height: share of the activations that are not 0"))));async function S(){try{let y=await r("activations",{rates:i("rates"),seed:i("seed"),draw:i("draw")});if(!y)return;p.say(""),h.classList.remove("d2l-stale");let Q=s.map(($,v)=>lc(y,v));Q.forEach(($,v)=>w[v].show($,v+1,i("rates")[v]));let x=($,v)=>Q.map(({train:R,predict:z})=>`${v(z[$])} \u2192 ${v(R[$])}`).join(" and ");m.textContent=`From predict to train mode: zeros ${x("zeros",Dt)}; means ${x("mean",hl)}.`}catch(y){p.say(y.message),m.textContent="Nothing was computed: see the error below.",h.classList.add("d2l-stale")}}let _=[t.on(["rates","seed","draw"],()=>{c.forEach((y,Q)=>y.value=i("rates")[Q]),d.value!==i("seed")&&(d.value=i("seed")),S()})];return S(),()=>{for(let y of[..._,...w.map(Q=>Q.dispose)])y();e.replaceChildren()}}var Fs=24,gl=108,Vt={title:14,train:26,up:78,axis:78+gl,down:78+gl+22,predict:78+2*gl+44},oc=Vt.predict+Fs+22;function rc(e){let t=E("div",{class:"d2l-layer"});e.append(t);let{element:l,describe:n}=rn(t,"d2l-histogram");he(l,{height:oc});let s=(w,S="start")=>ve("text",{class:w,"text-anchor":S},l),r=s("d2l-class d2l-true"),i=Array.from({length:5},()=>s("d2l-caption","middle")),c=ve("path",{class:"d2l-axis"},l),d=["train","predict"].map(w=>({name:w,frame:ve("rect",{class:`d2l-strip d2l-${w}`},l),zeros:ve("rect",{class:`d2l-zeros d2l-${w}`},l),shape:ve("path",{class:`d2l-shape d2l-${w}`},l),mean:ve("path",{class:`d2l-mean-line d2l-${w}`},l),words:s("d2l-class")})),f=0,m;function p(w,S,_){if(m=[w,S,_],!f)return;let{edges:y}=w,Q=y.length-1,[x,$]=[Math.log10(y[0]),Math.log10(y[Q])],[v,R]=[2,f-4],z=D=>v+R*(Math.log10(D)-x)/($-x),q={train:ur(w.train.counts),predict:ur(w.predict.counts)},K=ml(Math.max(.01,...q.train,...q.predict));r.textContent=`hidden layer ${S}, p = ${Ue(_)}`,he(r,{x:v,y:Vt.title}),he(c,{d:`M${v} ${Vt.axis}h${R}M${v} ${Vt.down}h${R}`}),i.forEach((D,V)=>{let k=x+($-x)*V/4;D.textContent=Ue(10**k);let W=["start","middle","middle","middle","end"];he(D,{x:v+R*V/4,y:Vt.axis+16,"text-anchor":W[V]})});for(let{name:D,frame:V,zeros:k,shape:W,mean:P,words:H}of d){let C=D==="train",{zeros:J,mean:U}=w[D],[de,ae]=C?[Vt.axis,-1]:[Vt.down,1];he(V,{x:v,y:Vt[D],width:R,height:Fs,rx:3}),he(k,{x:v,y:Vt[D],width:R*J,height:Fs,rx:3}),H.textContent=`${D}: ${Dt(J)} exactly 0, mean ${hl(U)}`,he(H,{x:v+8,y:Vt[D]+17});let F=`M${v} ${de}`;q[D].forEach((O,I)=>{F+=`V${(de+ae*gl*O/K).toFixed(1)}H${(v+R*(I+1)/Q).toFixed(1)}`}),he(W,{d:`${F}V${de}`});let T=Math.min(v+R,Math.max(v,z(Math.max(U,1e-12))));he(P,{d:`M${T} ${de}v${ae*gl}m-5 0l5 ${-ae*8}l5 ${ae*8}z`})}n(sc(w,S,_))}let h=cn(t,w=>{he(l,{width:f=w}),m&&p(...m)});return{show:p,dispose:h}}var ic="uplot",ac="u-hz",cc="u-vt",uc="u-title",dc="u-wrap",fc="u-under",Ac="u-over",pc="u-axis",yn="u-off",hc="u-select",mc="u-cursor-x",gc="u-cursor-y",wc="u-cursor-pt",vc="u-legend",bc="u-live",yc="u-inline",xc="u-series",kc="u-marker",fr="u-label",Ec="u-value",vl="width",bl="height";var Ar="bottom",jn="left",Ds="right",eo="#000",pr=eo+"0",Qs="mousemove",hr="mousedown",Os="mouseup",mr="mouseenter",gr="mouseleave",wr="dblclick",Sc="resize",$c="scroll",vr="change",Gl="dppxchange",to="--",Kn=typeof window<"u",Us=Kn?document:null,Wn=Kn?window:null,Mc=Kn?navigator:null,Ee,Hl;function Ws(){let e=devicePixelRatio;Ee!=e&&(Ee=e,Hl&&Vs(vr,Hl,Ws),Hl=matchMedia(`(min-resolution: ${Ee-.001}dppx) and (max-resolution: ${Ee+.001}dppx)`),xn(vr,Hl,Ws),Wn.dispatchEvent(new CustomEvent(Gl)))}function xt(e,t){if(t!=null){let l=e.classList;!l.contains(t)&&l.add(t)}}function Gs(e,t){let l=e.classList;l.contains(t)&&l.remove(t)}function ze(e,t,l){e.style[t]=l+"px"}function Qt(e,t,l,n){let s=Us.createElement(e);return t!=null&&xt(s,t),l?.insertBefore(s,n),s}function It(e,t){return Qt("div",e,t)}var br=new WeakMap;function qt(e,t,l,n,s){let r="translate("+t+"px,"+l+"px)",i=br.get(e);r!=i&&(e.style.transform=r,br.set(e,r),t<0||l<0||t>n||l>s?xt(e,yn):Gs(e,yn))}var yr=new WeakMap;function xr(e,t,l){let n=t+l,s=yr.get(e);n!=s&&(yr.set(e,n),e.style.background=t,e.style.borderColor=l)}var kr=new WeakMap;function Er(e,t,l,n){let s=t+""+l,r=kr.get(e);s!=r&&(kr.set(e,s),e.style.height=l+"px",e.style.width=t+"px",e.style.marginLeft=n?-t/2+"px":0,e.style.marginTop=n?-l/2+"px":0)}var no={passive:!0},Cc={...no,capture:!0};function xn(e,t,l,n){t.addEventListener(e,l,n?Cc:no)}function Vs(e,t,l,n){t.removeEventListener(e,l,no)}Kn&&Ws();function Ot(e,t,l,n){let s;l=l||0,n=n||t.length-1;let r=n<=2147483647;for(;n-l>1;)s=r?l+n>>1:kt((l+n)/2),t[s]<e?l=s:n=s;return e-t[l]<=t[n]-e?l:n}function Zr(e){return(l,n,s)=>{let r=-1,i=-1;for(let c=n;c<=s;c++)if(e(l[c])){r=c;break}for(let c=s;c>=n;c--)if(e(l[c])){i=c;break}return[r,i]}}var Xr=e=>e!=null,ei=e=>e!=null&&e>0,Yl=Zr(Xr),_c=Zr(ei);function Ic(e,t,l,n=0,s=!1){let r=s?_c:Yl,i=s?ei:Xr;[t,l]=r(e,t,l);let c=e[t],d=e[t];if(t>-1)if(n==1)c=e[t],d=e[l];else if(n==-1)c=e[l],d=e[t];else for(let f=t;f<=l;f++){let m=e[f];i(m)&&(m<c?c=m:m>d&&(d=m))}return[c??Ce,d??-Ce]}function Kl(e,t,l,n){let s=Mr(e),r=Mr(t);e==t&&(s==-1?(e*=l,t/=l):(e/=l,t*=l));let i=l==10?Kt:ti,c=s==1?kt:Lt,d=r==1?Lt:kt,f=c(i(qe(e))),m=d(i(qe(t))),p=Gn(l,f),h=Gn(l,m);return l==10&&(f<0&&(p=_e(p,-f)),m<0&&(h=_e(h,-m))),n||l==2?(e=p*s,t=h*r):(e=oi(e,p),t=Jl(t,h)),[e,t]}function lo(e,t,l,n){let s=Kl(e,t,l,n);return e==0&&(s[0]=0),t==0&&(s[1]=0),s}var so=.1,Sr={mode:3,pad:so},xl={pad:0,soft:null,mode:0},Lc={min:xl,max:xl};function Vl(e,t,l,n){return Zl(l)?$r(e,t,l):(xl.pad=l,xl.soft=n?0:null,xl.mode=n?3:0,$r(e,t,Lc))}function xe(e,t){return e??t}function Tc(e,t,l){for(t=xe(t,0),l=xe(l,e.length-1);t<=l;){if(e[t]!=null)return!0;t++}return!1}function $r(e,t,l){let n=l.min,s=l.max,r=xe(n.pad,0),i=xe(s.pad,0),c=xe(n.hard,-Ce),d=xe(s.hard,Ce),f=xe(n.soft,Ce),m=xe(s.soft,-Ce),p=xe(n.mode,0),h=xe(s.mode,0),w=t-e,S=Kt(w),_=At(qe(e),qe(t)),y=Kt(_),Q=qe(y-S);(w<1e-24||Q>10)&&(w=0,(e==0||t==0)&&(w=1e-24,p==2&&f!=Ce&&(r=0),h==2&&m!=-Ce&&(i=0)));let x=w||_||1e3,$=Kt(x),v=Gn(10,kt($)),R=x*(w==0?e==0?.1:1:r),z=_e(oi(e-R,v/10),24),q=e>=f&&(p==1||p==3&&z<=f||p==2&&z>=f)?f:Ce,K=At(c,z<q&&e>=q?q:Nt(q,z)),D=x*(w==0?t==0?.1:1:i),V=_e(Jl(t+D,v/10),24),k=t<=m&&(h==1||h==3&&V>=m||h==2&&V<=m)?m:-Ce,W=Nt(d,V>k&&t<=k?k:At(k,V));return K==W&&K==0&&(W=100),[K,W]}var Bc=new Intl.NumberFormat(Kn?Mc.language:"en-US"),oo=e=>Bc.format(e),Et=Math,Wl=Et.PI,qe=Et.abs,kt=Et.floor,Ve=Et.round,Lt=Et.ceil,Nt=Et.min,At=Et.max,Gn=Et.pow,Mr=Et.sign,Kt=Et.log10,ti=Et.log2,zc=(e,t=1)=>Et.sinh(e)*t,Ns=(e,t=1)=>Et.asinh(e/t),Ce=1/0;function Cr(e){return(Kt((e^e>>31)-(e>>31))|0)+1}function qs(e,t,l){return Nt(At(e,t),l)}function ni(e){return typeof e=="function"}function we(e){return ni(e)?e:()=>e}var Pc=()=>{},li=e=>e,si=(e,t)=>t,Fc=e=>null,_r=e=>!0,Ir=(e,t)=>e==t,Dc=/\.\d*?(?=9{6,}|0{6,})/gm,kn=e=>{if(ii(e)||dn.has(e))return e;let t=`${e}`,l=t.match(Dc);if(l==null)return e;let n=l[0].length-1;if(t.indexOf("e-")!=-1){let[s,r]=t.split("e");return+`${kn(s)}e${r}`}return _e(e,n)};function vn(e,t){return kn(_e(kn(e/t))*t)}function Jl(e,t){return kn(Lt(kn(e/t))*t)}function oi(e,t){return kn(kt(kn(e/t))*t)}function _e(e,t=0){if(ii(e))return e;let l=10**t,n=e*l*(1+Number.EPSILON);return Ve(n)/l}var dn=new Map;function ri(e){return((""+e).split(".")[1]||"").length}function El(e,t,l,n){let s=[],r=n.map(ri);for(let i=t;i<l;i++){let c=qe(i),d=_e(Gn(e,i),c);for(let f=0;f<n.length;f++){let m=e==10?+`${n[f]}e${i}`:n[f]*d,p=(i>=0?0:c)+(i>=r[f]?0:r[f]),h=e==10?m:_e(m,p);s.push(h),dn.set(h,p)}}return s}var kl={},ro=[],Vn=[null,null],un=Array.isArray,ii=Number.isInteger,Qc=e=>e===void 0;function Lr(e){return typeof e=="string"}function Zl(e){let t=!1;if(e!=null){let l=e.constructor;t=l==null||l==Object}return t}function Oc(e){return e!=null&&typeof e=="object"}var Nc=Object.getPrototypeOf(Uint8Array),ai="__proto__";function qn(e,t=Zl){let l;if(un(e)){let n=e.find(s=>s!=null);if(un(n)||t(n)){l=Array(e.length);for(let s=0;s<e.length;s++)l[s]=qn(e[s],t)}else l=e.slice()}else if(e instanceof Nc)l=e.slice();else if(t(e)){l={};for(let n in e)n!=ai&&(l[n]=qn(e[n],t))}else l=e;return l}function Ge(e){let t=arguments;for(let l=1;l<t.length;l++){let n=t[l];for(let s in n)s!=ai&&(Zl(e[s])?Ge(e[s],qn(n[s])):e[s]=qn(n[s]))}return e}var Rc=0,Hc=1,jc=2;function Uc(e,t,l){for(let n=0,s,r=-1;n<t.length;n++){let i=t[n];if(i>r){for(s=i-1;s>=0&&e[s]==null;)e[s--]=null;for(s=i+1;s<l&&e[s]==null;)e[r=s++]=null}}}function Wc(e,t){if(qc(e)){let i=e[0].slice();for(let c=1;c<e.length;c++)i.push(...e[c].slice(1));return Yc(i[0])||(i=Vc(i)),i}let l=new Set;for(let i=0;i<e.length;i++){let d=e[i][0],f=d.length;for(let m=0;m<f;m++)l.add(d[m])}let n=[Array.from(l).sort((i,c)=>i-c)],s=n[0].length,r=new Map;for(let i=0;i<s;i++)r.set(n[0][i],i);for(let i=0;i<e.length;i++){let c=e[i],d=c[0];for(let f=1;f<c.length;f++){let m=c[f],p=Array(s).fill(void 0),h=t?t[i][f]:Hc,w=[];for(let S=0;S<m.length;S++){let _=m[S],y=r.get(d[S]);_===null?h!=Rc&&(p[y]=_,h==jc&&w.push(y)):p[y]=_}Uc(p,w,s),n.push(p)}}return n}var Gc=typeof queueMicrotask>"u"?e=>Promise.resolve().then(e):queueMicrotask;function Vc(e){let t=e[0],l=t.length,n=Array(l);for(let r=0;r<n.length;r++)n[r]=r;n.sort((r,i)=>t[r]-t[i]);let s=[];for(let r=0;r<e.length;r++){let i=e[r],c=Array(l);for(let d=0;d<l;d++)c[d]=i[n[d]];s.push(c)}return s}function qc(e){let t=e[0][0],l=t.length;for(let n=1;n<e.length;n++){let s=e[n][0];if(s.length!=l)return!1;if(s!=t){for(let r=0;r<l;r++)if(s[r]!=t[r])return!1}}return!0}function Yc(e,t=100){let l=e.length;if(l<=1)return!0;let n=0,s=l-1;for(;n<=s&&e[n]==null;)n++;for(;s>=n&&e[s]==null;)s--;if(s<=n)return!0;let r=At(1,kt((s-n+1)/t));for(let i=e[n],c=n+r;c<=s;c+=r){let d=e[c];if(d!=null){if(d<=i)return!1;i=d}}return!0}var ci=["January","February","March","April","May","June","July","August","September","October","November","December"],ui=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function di(e){return e.slice(0,3)}var Kc=ui.map(di),Jc=ci.map(di),Zc={MMMM:ci,MMM:Jc,WWWW:ui,WWW:Kc};function wl(e){return(e<10?"0":"")+e}function Xc(e){return(e<10?"00":e<100?"0":"")+e}var eu={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+"").slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>wl(e.getMonth()+1),M:e=>e.getMonth()+1,DD:e=>wl(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>wl(e.getHours()),H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?"PM":"AM",aa:e=>e.getHours()>=12?"pm":"am",a:e=>e.getHours()>=12?"p":"a",mm:e=>wl(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>wl(e.getSeconds()),s:e=>e.getSeconds(),fff:e=>Xc(e.getMilliseconds())};function io(e,t){t=t||Zc;let l=[],n=/\{([a-z]+)\}|[^{]+/gi,s;for(;s=n.exec(e);)l.push(s[0][0]=="{"?eu[s[1]]:s[0]);return r=>{let i="";for(let c=0;c<l.length;c++)i+=typeof l[c]=="string"?l[c]:l[c](r,t);return i}}var tu=new Intl.DateTimeFormat().resolvedOptions().timeZone;function nu(e,t){let l;return t=="UTC"||t=="Etc/UTC"?l=new Date(+e+e.getTimezoneOffset()*6e4):t==tu?l=e:(l=new Date(e.toLocaleString("en-US",{timeZone:t})),l.setMilliseconds(e.getMilliseconds())),l}var fi=e=>e%1==0,ql=[1,2,2.5,5],lu=El(10,-32,0,ql),Ai=El(10,0,32,ql),su=Ai.filter(fi),bn=lu.concat(Ai),ao=`
`,pi="{YYYY}",Tr=ao+pi,hi="{M}/{D}",yl=ao+hi,jl=yl+"/{YY}",mi="{aa}",ou="{h}:{mm}",Un=ou+mi,Br=ao+Un,zr=":{ss}",Se=null;function gi(e){let t=e*1e3,l=t*60,n=l*60,s=n*24,r=s*30,i=s*365,d=(e==1?El(10,0,3,ql).filter(fi):El(10,-3,0,ql)).concat([t,t*5,t*10,t*15,t*30,l,l*5,l*10,l*15,l*30,n,n*2,n*3,n*4,n*6,n*8,n*12,s,s*2,s*3,s*4,s*5,s*6,s*7,s*8,s*9,s*10,s*15,r,r*2,r*3,r*4,r*6,i,i*2,i*5,i*10,i*25,i*50,i*100]),f=[[i,pi,Se,Se,Se,Se,Se,Se,1],[s*28,"{MMM}",Tr,Se,Se,Se,Se,Se,1],[s,hi,Tr,Se,Se,Se,Se,Se,1],[n,"{h}"+mi,jl,Se,yl,Se,Se,Se,1],[l,Un,jl,Se,yl,Se,Se,Se,1],[t,zr,jl+" "+Un,Se,yl+" "+Un,Se,Br,Se,1],[e,zr+".{fff}",jl+" "+Un,Se,yl+" "+Un,Se,Br,Se,1]];function m(p){return(h,w,S,_,y,Q)=>{let x=[],$=y>=i,v=y>=r&&y<i,R=p(S),z=_e(R*e,3),q=Rs(R.getFullYear(),$?0:R.getMonth(),v||$?1:R.getDate()),K=_e(q*e,3);if(v||$){let D=v?y/r:0,V=$?y/i:0,k=z==K?z:_e(Rs(q.getFullYear()+V,q.getMonth()+D,1)*e,3),W=new Date(Ve(k/e)),P=W.getFullYear(),H=W.getMonth();for(let C=0;k<=_;C++){let J=Rs(P+V*C,H+D*C,1),U=J-p(_e(J*e,3));k=_e((+J+U)*e,3),k<=_&&x.push(k)}}else{let D=y>=s?s:y,V=kt(S)-kt(z),k=K+V+Jl(z-K,D);x.push(k);let W=p(k),P=W.getHours()+W.getMinutes()/l+W.getSeconds()/n,H=y/n,C=h.axes[w]._space,J=Q/C;for(;k=_e(k+y,e==1?0:3),!(k>_);)if(H>1){let U=kt(_e(P+H,6))%24,F=p(k).getHours()-U;F>1&&(F=-1),k-=F*n,P=(P+H)%24;let T=x[x.length-1];_e((k-T)/y,3)*J>=.7&&x.push(k)}else x.push(k)}return x}}return[d,f,m]}var[ru,iu,au]=gi(1),[cu,uu,du]=gi(.001);El(2,-53,53,[1]);function Pr(e,t){return e.map(l=>l.map((n,s)=>s==0||s==8||n==null?n:t(s==1||l[8]==0?n:l[1]+n)))}function Fr(e,t){return(l,n,s,r,i)=>{let c=t.find(S=>i>=S[0])||t[t.length-1],d,f,m,p,h,w;return n.map(S=>{let _=e(S),y=_.getFullYear(),Q=_.getMonth(),x=_.getDate(),$=_.getHours(),v=_.getMinutes(),R=_.getSeconds(),z=y!=d&&c[2]||Q!=f&&c[3]||x!=m&&c[4]||$!=p&&c[5]||v!=h&&c[6]||R!=w&&c[7]||c[1];return d=y,f=Q,m=x,p=$,h=v,w=R,z(_)})}}function fu(e,t){let l=io(t);return(n,s,r,i,c)=>s.map(d=>l(e(d)))}function Rs(e,t,l){return new Date(e,t,l)}function Dr(e,t){return t(e)}var Au="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function Qr(e,t){return(l,n,s,r)=>r==null?to:t(e(n))}function pu(e,t){let l=e.series[t];return l.width?l.stroke(e,t):l.points.width?l.points.stroke(e,t):null}function hu(e,t){return e.series[t].fill(e,t)}var mu={show:!0,live:!0,isolate:!1,mount:Pc,markers:{show:!0,width:2,stroke:pu,fill:hu,dash:"solid"},idx:null,idxs:null,values:[]};function gu(e,t){let l=e.cursor.points,n=It(),s=l.size(e,t);ze(n,vl,s),ze(n,bl,s);let r=s/-2;ze(n,"marginLeft",r),ze(n,"marginTop",r);let i=l.width(e,t,s);return i&&ze(n,"borderWidth",i),n}function wu(e,t){let l=e.series[t].points;return l._fill||l._stroke}function vu(e,t){let l=e.series[t].points;return l._stroke||l._fill}function bu(e,t){return e.series[t].points.size}var Hs=[0,0];function yu(e,t,l){return Hs[0]=t,Hs[1]=l,Hs}function Ul(e,t,l,n=!0){return s=>{s.button==0&&(!n||s.target==t)&&l(s)}}function js(e,t,l,n=!0){return s=>{(!n||s.target==t)&&l(s)}}var xu={show:!0,x:!0,y:!0,lock:!1,move:yu,points:{one:!1,show:gu,size:bu,width:0,stroke:vu,fill:wu},bind:{mousedown:Ul,mouseup:Ul,click:Ul,dblclick:Ul,mousemove:js,mouseleave:js,mouseenter:js},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,l,n,s)=>n-s,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},wi={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},co=Ge({},wi,{filter:si}),vi=Ge({},co,{size:10}),bi=Ge({},wi,{show:!1}),uo='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',yi="bold "+uo,xi=1.5,Or={show:!0,scale:"x",stroke:eo,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:yi,side:2,grid:co,ticks:vi,border:bi,font:uo,lineGap:xi,rotate:0},ku="Value",Eu="Time",Nr={show:!0,scale:"x",auto:!1,sorted:1,min:Ce,max:-Ce,idxs:[]};function Su(e,t,l,n,s){return t.map(r=>r==null?"":oo(r))}function $u(e,t,l,n,s,r,i){let c=[],d=dn.get(s)||0;l=i?l:_e(Jl(l,s),d);for(let f=l;f<=n;f=_e(f+s,d))c.push(Object.is(f,-0)?0:f);return c}function Ys(e,t,l,n,s,r,i){let c=[],d=e.scales[e.axes[t].scale].log,f=d==10?Kt:ti,m=kt(f(l));s=Gn(d,m),d==10&&(s=bn[Ot(s,bn)]);let p=l,h=s*d;d==10&&(h=bn[Ot(h,bn)]);do c.push(p),p=p+s,d==10&&!dn.has(p)&&(p=_e(p,dn.get(s))),p>=h&&(s=p,h=s*d,d==10&&(h=bn[Ot(h,bn)]));while(p<=n);return c}function Mu(e,t,l,n,s,r,i){let d=e.scales[e.axes[t].scale].asinh,f=n>d?Ys(e,t,At(d,l),n,s):[d],m=n>=0&&l<=0?[0]:[];return(l<-d?Ys(e,t,At(d,-n),-l,s):[d]).reverse().map(h=>-h).concat(m,f)}var ki=/./,Cu=/[12357]/,_u=/[125]/,Rr=/1/,Ks=(e,t,l,n)=>e.map((s,r)=>t==4&&s==0||r%n==0&&l.test(s.toExponential()[s<0?1:0])?s:null);function Iu(e,t,l,n,s){let r=e.axes[l],i=r.scale,c=e.scales[i],d=e.valToPos,f=r._space,m=d(10,i),p=d(9,i)-m>=f?ki:d(7,i)-m>=f?Cu:d(5,i)-m>=f?_u:Rr;if(p==Rr){let h=qe(d(1,i)-m);if(h<f)return Ks(t.slice().reverse(),c.distr,p,Lt(f/h)).reverse()}return Ks(t,c.distr,p,1)}function Lu(e,t,l,n,s){let r=e.axes[l],i=r.scale,c=r._space,d=e.valToPos,f=qe(d(1,i)-d(2,i));return f<c?Ks(t.slice().reverse(),3,ki,Lt(c/f)).reverse():t}function Tu(e,t,l,n){return n==null?to:t==null?"":oo(t)}var Hr={show:!0,scale:"y",stroke:eo,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:yi,side:3,grid:co,ticks:vi,border:bi,font:uo,lineGap:xi,rotate:0};function Bu(e,t){let l=3+(e||1)*2;return _e(l*t,3)}function zu(e,t){let{scale:l,idxs:n}=e.series[0],s=e._data[0],r=e.valToPos(s[n[0]],l,!0),i=e.valToPos(s[n[1]],l,!0),c=qe(i-r),d=e.series[t],f=c/(d.points.space*Ee);return n[1]-n[0]<=f}var jr={scale:null,auto:!0,sorted:0,min:Ce,max:-Ce},Ei=(e,t,l,n,s)=>s,Ur={show:!0,auto:!0,sorted:0,gaps:Ei,alpha:1,facets:[Ge({},jr,{scale:"x"}),Ge({},jr,{scale:"y"})]},Wr={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Ei,alpha:1,points:{show:zu,filter:null},values:null,min:Ce,max:-Ce,idxs:[],path:null,clip:null};function Pu(e,t,l,n,s){return l/10}var Si={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Fu=Ge({},Si,{time:!1,ori:1}),Gr={};function $i(e,t){let l=Gr[e];return l||(l={key:e,plots:[],sub(n){l.plots.push(n)},unsub(n){l.plots=l.plots.filter(s=>s!=n)},pub(n,s,r,i,c,d,f){for(let m=0;m<l.plots.length;m++)l.plots[m]!=s&&l.plots[m].pub(n,s,r,i,c,d,f)}},e!=null&&(Gr[e]=l)),l}var Yn=1,Js=2;function En(e,t,l){let n=e.mode,s=e.series[t],r=n==2?e._data[t]:e._data,i=e.scales,c=e.bbox,d=r[0],f=n==2?r[1]:r[t],m=n==2?i[s.facets[0].scale]:i[e.series[0].scale],p=n==2?i[s.facets[1].scale]:i[s.scale],h=c.left,w=c.top,S=c.width,_=c.height,y=e.valToPosH,Q=e.valToPosV;return m.ori==0?l(s,d,f,m,p,y,Q,h,w,S,_,es,Jn,ns,Ci,Ii):l(s,d,f,m,p,Q,y,w,h,_,S,ts,Zn,po,_i,Li)}function fo(e,t){let l=0,n=0,s=xe(e.bands,ro);for(let r=0;r<s.length;r++){let i=s[r];i.series[0]==t?l=i.dir:i.series[1]==t&&(i.dir==1?n|=1:n|=2)}return[l,n==1?-1:n==2?1:n==3?2:0]}function Du(e,t,l,n,s){let r=e.mode,i=e.series[t],c=r==2?i.facets[1].scale:i.scale,d=e.scales[c];return s==-1?d.min:s==1?d.max:d.distr==3?d.dir==1?d.min:d.max:0}function Jt(e,t,l,n,s,r){return En(e,t,(i,c,d,f,m,p,h,w,S,_,y)=>{let Q=i.pxRound,x=f.dir*(f.ori==0?1:-1),$=f.ori==0?Jn:Zn,v,R;x==1?(v=l,R=n):(v=n,R=l);let z=Q(p(c[v],f,_,w)),q=Q(h(d[v],m,y,S)),K=Q(p(c[R],f,_,w)),D=Q(h(r==1?m.max:m.min,m,y,S)),V=new Path2D(s);return $(V,K,D),$(V,z,D),$(V,z,q),V})}function Xl(e,t,l,n,s,r){let i=null;if(e.length>0){i=new Path2D;let c=t==0?ns:po,d=l;for(let p=0;p<e.length;p++){let h=e[p];if(h[1]>h[0]){let w=h[0]-d;w>0&&c(i,d,n,w,n+r),d=h[1]}}let f=l+s-d,m=10;f>0&&c(i,d,n-m/2,f,n+r+m)}return i}function Qu(e,t,l){let n=e[e.length-1];n&&n[0]==t?n[1]=l:e.push([t,l])}function Ao(e,t,l,n,s,r,i){let c=[],d=e.length;for(let f=s==1?l:n;f>=l&&f<=n;f+=s)if(t[f]===null){let p=f,h=f;if(s==1)for(;++f<=n&&t[f]===null;)h=f;else for(;--f>=l&&t[f]===null;)h=f;let w=r(e[p]),S=h==p?w:r(e[h]),_=p-s;w=i<=0&&_>=0&&_<d?r(e[_]):w;let Q=h+s;S=i>=0&&Q>=0&&Q<d?r(e[Q]):S,S>=w&&c.push([w,S])}return c}function Vr(e){return e==0?li:e==1?Ve:t=>vn(t,e)}function Mi(e){let t=e==0?es:ts,l=e==0?(s,r,i,c,d,f)=>{s.arcTo(r,i,c,d,f)}:(s,r,i,c,d,f)=>{s.arcTo(i,r,d,c,f)},n=e==0?(s,r,i,c,d)=>{s.rect(r,i,c,d)}:(s,r,i,c,d)=>{s.rect(i,r,d,c)};return(s,r,i,c,d,f=0,m=0)=>{f==0&&m==0?n(s,r,i,c,d):(f=Nt(f,c/2,d/2),m=Nt(m,c/2,d/2),t(s,r+f,i),l(s,r+c,i,r+c,i+d,f),l(s,r+c,i+d,r,i+d,m),l(s,r,i+d,r,i,m),l(s,r,i,r+c,i,f),s.closePath())}}var es=(e,t,l)=>{e.moveTo(t,l)},ts=(e,t,l)=>{e.moveTo(l,t)},Jn=(e,t,l)=>{e.lineTo(t,l)},Zn=(e,t,l)=>{e.lineTo(l,t)},ns=Mi(0),po=Mi(1),Ci=(e,t,l,n,s,r)=>{e.arc(t,l,n,s,r)},_i=(e,t,l,n,s,r)=>{e.arc(l,t,n,s,r)},Ii=(e,t,l,n,s,r,i)=>{e.bezierCurveTo(t,l,n,s,r,i)},Li=(e,t,l,n,s,r,i)=>{e.bezierCurveTo(l,t,s,n,i,r)};function Ti(e){return(t,l,n,s,r)=>En(t,l,(i,c,d,f,m,p,h,w,S,_,y)=>{let{pxRound:Q,points:x}=i,$,v;f.ori==0?($=es,v=Ci):($=ts,v=_i);let R=_e(x.width*Ee,3),z=(x.size-x.width)/2*Ee,q=_e(z*2,3),K=new Path2D,D=new Path2D,{left:V,top:k,width:W,height:P}=t.bbox;ns(D,V-q,k-q,W+q*2,P+q*2);let H=C=>{if(d[C]!=null){let J=Q(p(c[C],f,_,w)),U=Q(h(d[C],m,y,S));$(K,J+z,U),v(K,J,U,z,0,Wl*2)}};if(r)r.forEach(H);else for(let C=n;C<=s;C++)H(C);return{stroke:R>0?K:null,fill:K,clip:D,flags:Yn|Js}})}function Bi(e){return(t,l,n,s,r,i)=>{n!=s&&(r!=n&&i!=n&&e(t,l,n),r!=s&&i!=s&&e(t,l,s),e(t,l,i))}}var Ou=Bi(Jn),Nu=Bi(Zn);function zi(e){let t=xe(e?.alignGaps,0);return(l,n,s,r)=>En(l,n,(i,c,d,f,m,p,h,w,S,_,y)=>{[s,r]=Yl(d,s,r);let Q=i.pxRound,x=P=>Q(p(P,f,_,w)),$=P=>Q(h(P,m,y,S)),v,R;f.ori==0?(v=Jn,R=Ou):(v=Zn,R=Nu);let z=f.dir*(f.ori==0?1:-1),q={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Yn},K=q.stroke,D=!1;if(r-s>=_*4){let P=I=>l.posToVal(I,f.key,!0),H=null,C=null,J,U,de,ae=x(c[z==1?s:r]),F=x(c[s]),T=x(c[r]),O=P(z==1?F+1:T-1);for(let I=z==1?s:r;I>=s&&I<=r;I+=z){let oe=c[I],le=(z==1?oe<O:oe>O)?ae:x(oe),ee=d[I];le==ae?ee!=null?(U=ee,H==null?(v(K,le,$(U)),J=H=C=U):U<H?H=U:U>C&&(C=U)):ee===null&&(D=!0):(H!=null&&R(K,ae,$(H),$(C),$(J),$(U)),ee!=null?(U=ee,v(K,le,$(U)),H=C=J=U):(H=C=null,ee===null&&(D=!0)),ae=le,O=P(ae+z))}H!=null&&H!=C&&de!=ae&&R(K,ae,$(H),$(C),$(J),$(U))}else for(let P=z==1?s:r;P>=s&&P<=r;P+=z){let H=d[P];H===null?D=!0:H!=null&&v(K,x(c[P]),$(H))}let[k,W]=fo(l,n);if(i.fill!=null||k!=0){let P=q.fill=new Path2D(K),H=i.fillTo(l,n,i.min,i.max,k),C=$(H),J=x(c[s]),U=x(c[r]);z==-1&&([U,J]=[J,U]),v(P,U,C),v(P,J,C)}if(!i.spanGaps){let P=[];D&&P.push(...Ao(c,d,s,r,z,x,t)),q.gaps=P=i.gaps(l,n,s,r,P),q.clip=Xl(P,f.ori,w,S,_,y)}return W!=0&&(q.band=W==2?[Jt(l,n,s,r,K,-1),Jt(l,n,s,r,K,1)]:Jt(l,n,s,r,K,W)),q})}function Ru(e){let t=xe(e.align,1),l=xe(e.ascDesc,!1),n=xe(e.alignGaps,0),s=xe(e.extend,!1);return(r,i,c,d)=>En(r,i,(f,m,p,h,w,S,_,y,Q,x,$)=>{[c,d]=Yl(p,c,d);let v=f.pxRound,{left:R,width:z}=r.bbox,q=F=>v(S(F,h,x,y)),K=F=>v(_(F,w,$,Q)),D=h.ori==0?Jn:Zn,V={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Yn},k=V.stroke,W=h.dir*(h.ori==0?1:-1),P=K(p[W==1?c:d]),H=q(m[W==1?c:d]),C=H,J=H;s&&t==-1&&(J=R,D(k,J,P)),D(k,H,P);for(let F=W==1?c:d;F>=c&&F<=d;F+=W){let T=p[F];if(T==null)continue;let O=q(m[F]),I=K(T);t==1?D(k,O,P):D(k,C,I),D(k,O,I),P=I,C=O}let U=C;s&&t==1&&(U=R+z,D(k,U,P));let[de,ae]=fo(r,i);if(f.fill!=null||de!=0){let F=V.fill=new Path2D(k),T=f.fillTo(r,i,f.min,f.max,de),O=K(T);D(F,U,O),D(F,J,O)}if(!f.spanGaps){let F=[];F.push(...Ao(m,p,c,d,W,q,n));let T=f.width*Ee/2,O=l||t==1?T:-T,I=l||t==-1?-T:T;F.forEach(oe=>{oe[0]+=O,oe[1]+=I}),V.gaps=F=f.gaps(r,i,c,d,F),V.clip=Xl(F,h.ori,y,Q,x,$)}return ae!=0&&(V.band=ae==2?[Jt(r,i,c,d,k,-1),Jt(r,i,c,d,k,1)]:Jt(r,i,c,d,k,ae)),V})}function qr(e,t,l,n,s,r,i=Ce){if(e.length>1){let c=null;for(let d=0,f=1/0;d<e.length;d++)if(t[d]!==void 0){if(c!=null){let m=qe(e[d]-e[c]);m<f&&(f=m,i=qe(l(e[d],n,s,r)-l(e[c],n,s,r)))}c=d}}return i}function Hu(e){e=e||kl;let t=xe(e.size,[.6,Ce,1]),l=e.align||0,n=e.gap||0,s=e.radius;s=s==null?[0,0]:typeof s=="number"?[s,0]:s;let r=we(s),i=1-t[0],c=xe(t[1],Ce),d=xe(t[2],1),f=xe(e.disp,kl),m=xe(e.each,w=>{}),{fill:p,stroke:h}=f;return(w,S,_,y)=>En(w,S,(Q,x,$,v,R,z,q,K,D,V,k)=>{let W=Q.pxRound,P=l,H=n*Ee,C=c*Ee,J=d*Ee,U,de;v.ori==0?[U,de]=r(w,S):[de,U]=r(w,S);let ae=v.dir*(v.ori==0?1:-1),F=v.ori==0?ns:po,T=v.ori==0?m:(B,ue,ie,Oe,Fe,Ke,ct)=>{m(B,ue,ie,Fe,Oe,ct,Ke)},O=xe(w.bands,ro).find(B=>B.series[0]==S),I=O!=null?O.dir:0,oe=Q.fillTo(w,S,Q.min,Q.max,I),Y=W(q(oe,R,k,D)),le,ee,fe,$e=V,Ae=W(Q.width*Ee),Ye=!1,Ne=null,Qe=null,ne=null,me=null;p!=null&&(Ae==0||h!=null)&&(Ye=!0,Ne=p.values(w,S,_,y),Qe=new Map,new Set(Ne).forEach(B=>{B!=null&&Qe.set(B,new Path2D)}),Ae>0&&(ne=h.values(w,S,_,y),me=new Map,new Set(ne).forEach(B=>{B!=null&&me.set(B,new Path2D)})));let{x0:be,size:Pe}=f;if(be!=null&&Pe!=null){P=1,x=be.values(w,S,_,y),be.unit==2&&(x=x.map(ie=>w.posToVal(K+ie*V,v.key,!0)));let B=Pe.values(w,S,_,y);Pe.unit==2?ee=B[0]*V:ee=z(B[0],v,V,K)-z(0,v,V,K),$e=qr(x,$,z,v,V,K,$e),fe=$e-ee+H}else $e=qr(x,$,z,v,V,K,$e),fe=$e*i+H,ee=$e-fe;fe<1&&(fe=0),Ae>=ee/2&&(Ae=0),fe<5&&(W=li);let gt=fe>0,je=$e-fe-(gt?Ae:0);ee=W(qs(je,J,C)),le=(P==0?ee/2:P==ae?0:ee)-P*ae*((P==0?H/2:0)+(gt?Ae/2:0));let ge={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},wt=Ye?null:new Path2D,at=null;if(O!=null)at=w.data[O.series[1]];else{let{y0:B,y1:ue}=f;B!=null&&ue!=null&&($=ue.values(w,S,_,y),at=B.values(w,S,_,y))}let M=U*ee,j=de*ee;for(let B=ae==1?_:y;B>=_&&B<=y;B+=ae){let ue=$[B];if(ue==null)continue;if(at!=null){let ht=at[B]??0;if(ue-ht==0)continue;Y=q(ht,R,k,D)}let ie=v.distr!=2||f!=null?x[B]:B,Oe=z(ie,v,V,K),Fe=q(xe(ue,oe),R,k,D),Ke=W(Oe-le),ct=W(At(Fe,Y)),Je=W(Nt(Fe,Y)),pt=ct-Je;if(ue!=null){let ht=ue<0?j:M,Tt=ue<0?M:j;Ye?(Ae>0&&ne[B]!=null&&F(me.get(ne[B]),Ke,Je+kt(Ae/2),ee,At(0,pt-Ae),ht,Tt),Ne[B]!=null&&F(Qe.get(Ne[B]),Ke,Je+kt(Ae/2),ee,At(0,pt-Ae),ht,Tt)):F(wt,Ke,Je+kt(Ae/2),ee,At(0,pt-Ae),ht,Tt),T(w,S,B,Ke-Ae/2,Je,ee+Ae,pt)}}return Ae>0?ge.stroke=Ye?me:wt:Ye||(ge._fill=Q.width==0?Q._fill:Q._stroke??Q._fill,ge.width=0),ge.fill=Ye?Qe:wt,ge})}function ju(e,t){let l=xe(t?.alignGaps,0);return(n,s,r,i)=>En(n,s,(c,d,f,m,p,h,w,S,_,y,Q)=>{[r,i]=Yl(f,r,i);let x=c.pxRound,$=U=>x(h(U,m,y,S)),v=U=>x(w(U,p,Q,_)),R,z,q;m.ori==0?(R=es,q=Jn,z=Ii):(R=ts,q=Zn,z=Li);let K=m.dir*(m.ori==0?1:-1),D=$(d[K==1?r:i]),V=D,k=[],W=[];for(let U=K==1?r:i;U>=r&&U<=i;U+=K)if(f[U]!=null){let ae=d[U],F=$(ae);k.push(V=F),W.push(v(f[U]))}let P={stroke:e(k,W,R,q,z,x),fill:null,clip:null,band:null,gaps:null,flags:Yn},H=P.stroke,[C,J]=fo(n,s);if(c.fill!=null||C!=0){let U=P.fill=new Path2D(H),de=c.fillTo(n,s,c.min,c.max,C),ae=v(de);q(U,V,ae),q(U,D,ae)}if(!c.spanGaps){let U=[];U.push(...Ao(d,f,r,i,K,$,l)),P.gaps=U=c.gaps(n,s,r,i,U),P.clip=Xl(U,m.ori,S,_,y,Q)}return J!=0&&(P.band=J==2?[Jt(n,s,r,i,H,-1),Jt(n,s,r,i,H,1)]:Jt(n,s,r,i,H,J)),P})}function Uu(e){return ju(Wu,e)}function Wu(e,t,l,n,s,r){let i=e.length;if(i<2)return null;let c=new Path2D;if(l(c,e[0],t[0]),i==2)n(c,e[1],t[1]);else{let d=Array(i),f=Array(i-1),m=Array(i-1),p=Array(i-1);for(let h=0;h<i-1;h++)m[h]=t[h+1]-t[h],p[h]=e[h+1]-e[h],f[h]=m[h]/p[h];d[0]=f[0];for(let h=1;h<i-1;h++)f[h]===0||f[h-1]===0||f[h-1]>0!=f[h]>0?d[h]=0:(d[h]=3*(p[h-1]+p[h])/((2*p[h]+p[h-1])/f[h-1]+(p[h]+2*p[h-1])/f[h]),isFinite(d[h])||(d[h]=0));d[i-1]=f[i-2];for(let h=0;h<i-1;h++)s(c,e[h]+p[h]/3,t[h]+d[h]*p[h]/3,e[h+1]-p[h]/3,t[h+1]-d[h+1]*p[h]/3,e[h+1],t[h+1])}return c}var Zs=new Set;function Yr(){for(let e of Zs)e.syncRect(!0)}Kn&&(xn(Sc,Wn,Yr),xn($c,Wn,Yr,!0),xn(Gl,Wn,()=>{rt.pxRatio=Ee}));var Gu=zi(),Vu=Ti();function Kr(e,t,l,n){return(n?[e[0],e[1]].concat(e.slice(2)):[e[0]].concat(e.slice(1))).map((r,i)=>Xs(r,i,t,l))}function qu(e,t){return e.map((l,n)=>n==0?{}:Ge({},t,l))}function Xs(e,t,l,n){return Ge({},t==0?l:n,e)}function Pi(e,t,l){return t==null?Vn:[t,l]}var Yu=Pi;function Ku(e,t,l){return t==null?Vn:Vl(t,l,so,!0)}function Fi(e,t,l,n){return t==null?Vn:Kl(t,l,e.scales[n].log,!1)}var Ju=Fi;function Di(e,t,l,n){return t==null?Vn:lo(t,l,e.scales[n].log,!1)}var Zu=Di;function Xu(e,t,l,n,s){let r=At(Cr(e),Cr(t)),i=t-e,c=Ot(s/n*i,l);do{let d=l[c],f=n*d/i;if(f>=s&&r+(d<5?dn.get(d):0)<=17)return[d,f]}while(++c<l.length);return[0,0]}function Jr(e){let t,l;return e=e.replace(/(\d+)px/,(n,s)=>(t=Ve((l=+s)*Ee))+"px"),[e,t,l]}function ed(e){e.show&&[e.font,e.labelFont].forEach(t=>{let l=_e(t[2]*Ee,1);t[0]=t[0].replace(/[0-9.]+px/,l+"px"),t[1]=l})}function rt(e,t,l){let n={mode:xe(e.mode,1)},s=n.mode;function r(o,a,u,A){let g=a.valToPct(o);return A+u*(a.dir==-1?1-g:g)}function i(o,a,u,A){let g=a.valToPct(o);return A+u*(a.dir==-1?g:1-g)}function c(o,a,u,A){return a.ori==0?r(o,a,u,A):i(o,a,u,A)}n.valToPosH=r,n.valToPosV=i;let d=!1;n.status=0;let f=n.root=It(ic);if(e.id!=null&&(f.id=e.id),xt(f,e.class),e.title){let o=It(uc,f);o.textContent=e.title}let m=Qt("canvas"),p=n.ctx=m.getContext("2d"),h=It(dc,f);xn("click",h,o=>{o.target===S&&(Le!=Qn||De!=On)&&ot.click(n,o)},!0);let w=n.under=It(fc,h);h.appendChild(m);let S=n.over=It(Ac,h);e=qn(e);let _=+xe(e.pxAlign,1),y=Vr(_);(e.plugins||[]).forEach(o=>{o.opts&&(e=o.opts(n,e)||e)});let Q=e.ms||.001,x=n.series=s==1?Kr(e.series||[],Nr,Wr,!1):qu(e.series||[null],Ur),$=n.axes=Kr(e.axes||[],Or,Hr,!0),v=n.scales={},R=n.bands=e.bands||[];R.forEach(o=>{o.fill=we(o.fill||null),o.dir=xe(o.dir,-1)});let z=s==2?x[1].facets[0].scale:x[0].scale,q={axes:_a,series:Ea},K=(e.drawOrder||["axes","series"]).map(o=>q[o]);function D(o){let a=o.distr==3?u=>Kt(u>0?u:o.clamp(n,u,o.min,o.max,o.key)):o.distr==4?u=>Ns(u,o.asinh):o.distr==100?u=>o.fwd(u):u=>u;return u=>{let A=a(u),{_min:g,_max:b}=o,L=b-g;return(A-g)/L}}function V(o){let a=v[o];if(a==null){let u=(e.scales||kl)[o]||kl;if(u.from!=null){V(u.from);let A=Ge({},v[u.from],u,{key:o});A.valToPct=D(A),v[o]=A}else{a=v[o]=Ge({},o==z?Si:Fu,u),a.key=o;let A=a.time,g=a.range,b=un(g);if((o!=z||s==2&&!A)&&(b&&(g[0]==null||g[1]==null)&&(g={min:g[0]==null?Sr:{mode:1,hard:g[0],soft:g[0]},max:g[1]==null?Sr:{mode:1,hard:g[1],soft:g[1]}},b=!1),!b&&Zl(g))){let L=g;g=(N,G,Z)=>G==null?Vn:Vl(G,Z,L)}a.range=we(g||(A?Yu:o==z?a.distr==3?Ju:a.distr==4?Zu:Pi:a.distr==3?Fi:a.distr==4?Di:Ku)),a.auto=we(b?!1:a.auto),a.clamp=we(a.clamp||Pu),a._min=a._max=null,a.valToPct=D(a)}}}V("x"),V("y"),s==1&&x.forEach(o=>{V(o.scale)}),$.forEach(o=>{V(o.scale)});for(let o in e.scales)V(o);let k=v[z],W=k.distr,P,H;k.ori==0?(xt(f,ac),P=r,H=i):(xt(f,cc),P=i,H=r);let C={};for(let o in v){let a=v[o];(a.min!=null||a.max!=null)&&(C[o]={min:a.min,max:a.max},a.min=a.max=null)}let J=e.tzDate||(o=>new Date(Ve(o/Q))),U=e.fmtDate||io,de=Q==1?au(J):du(J),ae=Fr(J,Pr(Q==1?iu:uu,U)),F=Qr(J,Dr(Au,U)),T=[],O=n.legend=Ge({},mu,e.legend),I=n.cursor=Ge({},xu,{drag:{y:s==2}},e.cursor),oe=O.show,Y=I.show,le=O.markers;O.idxs=T,le.width=we(le.width),le.dash=we(le.dash),le.stroke=we(le.stroke),le.fill=we(le.fill);let ee,fe,$e,Ae=[],Ye=[],Ne,Qe=!1,ne={};if(O.live){let o=x[1]?x[1].values:null;Qe=o!=null,Ne=Qe?o(n,1,0):{_:0};for(let a in Ne)ne[a]=to}if(oe)if(ee=Qt("table",vc,f),$e=Qt("tbody",null,ee),O.mount(n,ee),Qe){fe=Qt("thead",null,ee,$e);let o=Qt("tr",null,fe);Qt("th",null,o);for(var me in Ne)Qt("th",fr,o).textContent=me}else xt(ee,yc),O.live&&xt(ee,bc);let be={show:!0},Pe={show:!1};function gt(o,a){if(a==0&&(Qe||!O.live||s==2))return Vn;let u=[],A=Qt("tr",xc,$e,$e.childNodes[a]);xt(A,o.class),o.show||xt(A,yn);let g=Qt("th",null,A);if(le.show){let N=It(kc,g);if(a>0){let G=le.width(n,a);G&&(N.style.border=G+"px "+le.dash(n,a)+" "+le.stroke(n,a)),N.style.background=le.fill(n,a)}}let b=It(fr,g);o.label instanceof HTMLElement?b.appendChild(o.label):b.textContent=o.label,a>0&&(le.show||(b.style.color=o.width>0?le.stroke(n,a):le.fill(n,a)),ge("click",g,N=>{if(I._lock)return;pn(N);let G=x.indexOf(o);if((N.ctrlKey||N.metaKey)!=O.isolate){let Z=x.some((X,te)=>te>0&&te!=G&&X.show);x.forEach((X,te)=>{te>0&&jt(te,Z?te==G?be:Pe:be,!0,We.setSeries)})}else jt(G,{show:!o.show},!0,We.setSeries)},!1),_n&&ge(mr,g,N=>{I._lock||(pn(N),jt(x.indexOf(o),Rn,!0,We.setSeries))},!1));for(var L in Ne){let N=Qt("td",Ec,A);N.textContent="--",u.push(N)}return[A,u]}let je=new Map;function ge(o,a,u,A=!0){let g=je.get(a)||{},b=I.bind[o](n,a,u,A);b&&(xn(o,a,g[o]=b),je.set(a,g))}function wt(o,a,u){let A=je.get(a)||{};for(let g in A)(o==null||g==o)&&(Vs(g,a,A[g]),delete A[g]);o==null&&je.delete(a)}let at=0,M=0,j=0,B=0,ue=0,ie=0,Oe=ue,Fe=ie,Ke=j,ct=B,Je=0,pt=0,ht=0,Tt=0;n.bbox={};let us=!1,Cl=!1,Cn=!1,An=!1,_l=!1,St=!1;function ds(o,a,u){(u||o!=n.width||a!=n.height)&&xo(o,a),zn(!1),Cn=!0,Cl=!0,Pn()}function xo(o,a){n.width=at=j=o,n.height=M=B=a,ue=ie=0,ga(),wa();let u=n.bbox;Je=u.left=vn(ue*Ee,.5),pt=u.top=vn(ie*Ee,.5),ht=u.width=vn(j*Ee,.5),Tt=u.height=vn(B*Ee,.5)}let pa=3;function ha(){let o=!1,a=0;for(;!o;){a++;let u=Ma(a),A=Ca(a);o=a==pa||u&&A,o||(xo(n.width,n.height),Cl=!0)}}function ma({width:o,height:a}){ds(o,a)}n.setSize=ma;function ga(){let o=!1,a=!1,u=!1,A=!1;$.forEach((g,b)=>{if(g.show&&g._show){let{side:L,_size:N}=g,G=L%2,Z=g.label!=null?g.labelSize:0,X=N+Z;X>0&&(G?(j-=X,L==3?(ue+=X,A=!0):u=!0):(B-=X,L==0?(ie+=X,o=!0):a=!0))}}),hn[0]=o,hn[1]=u,hn[2]=a,hn[3]=A,j-=Zt[1]+Zt[3],ue+=Zt[3],B-=Zt[2]+Zt[0],ie+=Zt[0]}function wa(){let o=ue+j,a=ie+B,u=ue,A=ie;function g(b,L){switch(b){case 1:return o+=L,o-L;case 2:return a+=L,a-L;case 3:return u-=L,u+L;case 0:return A-=L,A+L}}$.forEach((b,L)=>{if(b.show&&b._show){let N=b.side;b._pos=g(N,b._size),b.label!=null&&(b._lpos=g(N,b.labelSize))}})}if(I.dataIdx==null){let o=I.hover,a=o.skip=new Set(o.skip??[]);a.add(void 0);let u=o.prox=we(o.prox),A=o.bias??=0;I.dataIdx=(g,b,L,N)=>{if(b==0)return L;let G=L,Z=u(g,b,L,N)??Ce,X=Z>=0&&Z<Ce,te=k.ori==0?j:B,ce=I.left,ke=t[0],ye=t[b];if(a.has(ye[L])){G=null;let pe=null,re=null,se;if(A==0||A==-1)for(se=L;pe==null&&se-- >0;)a.has(ye[se])||(pe=se);if(A==0||A==1)for(se=L;re==null&&se++<ye.length;)a.has(ye[se])||(re=se);if(pe!=null||re!=null)if(X){let Be=pe==null?-1/0:P(ke[pe],k,te,0),Re=re==null?1/0:P(ke[re],k,te,0),lt=ce-Be,Me=Re-ce;lt<=Me?lt<=Z&&(G=pe):Me<=Z&&(G=re)}else G=re==null?pe:pe==null?re:L-pe<=re-L?pe:re}else X&&qe(ce-P(ke[L],k,te,0))>Z&&(G=null);return G}}let pn=o=>{I.event=o};I.idxs=T,I._lock=!1;let it=I.points;it.show=we(it.show),it.size=we(it.size),it.stroke=we(it.stroke),it.width=we(it.width),it.fill=we(it.fill);let Ht=n.focus=Ge({},e.focus||{alpha:.3},I.focus),_n=Ht.prox>=0,In=_n&&it.one,$t=[],Ln=[],Tn=[];function ko(o,a){let u=it.show(n,a);if(u instanceof HTMLElement)return xt(u,wc),xt(u,o.class),qt(u,-10,-10,j,B),S.insertBefore(u,$t[a]),u}function Eo(o,a){if(s==1||a>0){let u=s==1&&v[o.scale].time,A=o.value;o.value=u?Lr(A)?Qr(J,Dr(A,U)):A||F:A||Tu,o.label=o.label||(u?Eu:ku)}if(In||a>0){o.width=o.width==null?1:o.width,o.paths=o.paths||Gu||Fc,o.fillTo=we(o.fillTo||Du),o.pxAlign=+xe(o.pxAlign,_),o.pxRound=Vr(o.pxAlign),o.stroke=we(o.stroke||null),o.fill=we(o.fill||null),o._stroke=o._fill=o._paths=o._focus=null;let u=Bu(At(1,o.width),1),A=o.points=Ge({},{size:u,width:At(1,u*.2),stroke:o.stroke,space:u*2,paths:Vu,_stroke:null,_fill:null},o.points);A.show=we(A.show),A.filter=we(A.filter),A.fill=we(A.fill),A.stroke=we(A.stroke),A.paths=we(A.paths),A.pxAlign=o.pxAlign}if(oe){let u=gt(o,a);Ae.splice(a,0,u[0]),Ye.splice(a,0,u[1]),O.values.push(null)}if(Y){T.splice(a,0,null);let u=null;In?a==0&&(u=ko(o,a)):a>0&&(u=ko(o,a)),$t.splice(a,0,u),Ln.splice(a,0,0),Tn.splice(a,0,0)}nt("addSeries",a)}function va(o,a){a=a??x.length,o=s==1?Xs(o,a,Nr,Wr):Xs(o,a,{},Ur),x.splice(a,0,o),Eo(x[a],a)}n.addSeries=va;function ba(o){if(x.splice(o,1),oe){O.values.splice(o,1),Ye.splice(o,1);let a=Ae.splice(o,1)[0];wt(null,a.firstChild),a.remove()}Y&&(T.splice(o,1),$t.splice(o,1)[0].remove(),Ln.splice(o,1),Tn.splice(o,1)),nt("delSeries",o)}n.delSeries=ba;let hn=[!1,!1,!1,!1];function ya(o,a){if(o._show=o.show,o.show){let u=o.side%2,A=v[o.scale];A==null&&(o.scale=u?x[1].scale:z,A=v[o.scale]);let g=A.time;o.size=we(o.size),o.space=we(o.space),o.rotate=we(o.rotate),un(o.incrs)&&o.incrs.forEach(L=>{!dn.has(L)&&dn.set(L,ri(L))}),o.incrs=we(o.incrs||(A.distr==2?su:g?Q==1?ru:cu:bn)),o.splits=we(o.splits||(g&&A.distr==1?de:A.distr==3?Ys:A.distr==4?Mu:$u)),o.stroke=we(o.stroke),o.grid.stroke=we(o.grid.stroke),o.ticks.stroke=we(o.ticks.stroke),o.border.stroke=we(o.border.stroke);let b=o.values;o.values=un(b)&&!un(b[0])?we(b):g?un(b)?Fr(J,Pr(b,U)):Lr(b)?fu(J,b):b||ae:b||Su,o.filter=we(o.filter||(A.distr>=3&&A.log==10?Iu:A.distr==3&&A.log==2?Lu:si)),o.font=Jr(o.font),o.labelFont=Jr(o.labelFont),o._size=o.size(n,null,a,0),o._space=o._rotate=o._incrs=o._found=o._splits=o._values=null,o._size>0&&(hn[a]=!0,o._el=It(pc,h))}}function ol(o,a,u,A){let[g,b,L,N]=u,G=a%2,Z=0;return G==0&&(N||b)&&(Z=a==0&&!g||a==2&&!L?Ve(Or.size/3):0),G==1&&(g||L)&&(Z=a==1&&!b||a==3&&!N?Ve(Hr.size/2):0),Z}let So=n.padding=(e.padding||[ol,ol,ol,ol]).map(o=>we(xe(o,ol))),Zt=n._padding=So.map((o,a)=>o(n,a,hn,0)),st,Ze=null,Xe=null,Il=s==1?x[0].idxs:null,Bt=null,rl=!1;function $o(o,a){if(t=o??[],n.data=n._data=t,s==2){st=0;for(let u=1;u<x.length;u++)st+=t[u][0].length}else{t.length==0&&(n.data=n._data=t=[[]]),Bt=t[0],st=Bt.length;let u=t;if(W==2){u=t.slice();let A=u[0]=Array(st);for(let g=0;g<st;g++)A[g]=g}n._data=t=u}if(zn(!0),nt("setData"),W==2&&(Cn=!0),a!==!1){let u=k;u.auto(n,rl)?fs():en(z,u.min,u.max),An=An||I.left>=0,St=!0,Pn()}}n.setData=$o;function fs(){rl=!0;let o,a;s==1&&(st>0?(Ze=Il[0]=0,Xe=Il[1]=st-1,o=t[0][Ze],a=t[0][Xe],W==2?(o=Ze,a=Xe):o==a&&(W==3?[o,a]=Kl(o,o,k.log,!1):W==4?[o,a]=lo(o,o,k.log,!1):k.time?a=o+Ve(86400/Q):[o,a]=Vl(o,a,so,!0))):(Ze=Il[0]=o=null,Xe=Il[1]=a=null)),en(z,o,a)}let Ll,Bn,As,ps,hs,ms,gs,ws,vs,mt;function Mo(o,a,u,A,g,b){o??=pr,u??=ro,A??="butt",g??=pr,b??="round",o!=Ll&&(p.strokeStyle=Ll=o),g!=Bn&&(p.fillStyle=Bn=g),a!=As&&(p.lineWidth=As=a),b!=hs&&(p.lineJoin=hs=b),A!=ms&&(p.lineCap=ms=A),u!=ps&&p.setLineDash(ps=u)}function Co(o,a,u,A){a!=Bn&&(p.fillStyle=Bn=a),o!=gs&&(p.font=gs=o),u!=ws&&(p.textAlign=ws=u),A!=vs&&(p.textBaseline=vs=A)}function bs(o,a,u,A,g=0){if(A.length>0&&o.auto(n,rl)&&(a==null||a.min==null)){let b=xe(Ze,0),L=xe(Xe,A.length-1),N=u.min==null?Ic(A,b,L,g,o.distr==3):[u.min,u.max];o.min=Nt(o.min,u.min=N[0]),o.max=At(o.max,u.max=N[1])}}let _o={min:null,max:null};function xa(){for(let A in v){let g=v[A];C[A]==null&&(g.min==null||C[z]!=null&&g.auto(n,rl))&&(C[A]=_o)}for(let A in v){let g=v[A];C[A]==null&&g.from!=null&&C[g.from]!=null&&(C[A]=_o)}C[z]!=null&&zn(!0);let o={};for(let A in C){let g=C[A];if(g!=null){let b=o[A]=qn(v[A],Oc);if(g.min!=null)Ge(b,g);else if(A!=z||s==2)if(st==0&&b.from==null){let L=b.range(n,null,null,A);b.min=L[0],b.max=L[1]}else b.min=Ce,b.max=-Ce}}if(st>0){x.forEach((A,g)=>{if(s==1){let b=A.scale,L=C[b];if(L==null)return;let N=o[b];if(g==0){let G=N.range(n,N.min,N.max,b);N.min=G[0],N.max=G[1],Ze=Ot(N.min,t[0]),Xe=Ot(N.max,t[0]),Xe-Ze>1&&(t[0][Ze]<N.min&&Ze++,t[0][Xe]>N.max&&Xe--),A.min=Bt[Ze],A.max=Bt[Xe]}else A.show&&A.auto&&bs(N,L,A,t[g],A.sorted);A.idxs[0]=Ze,A.idxs[1]=Xe}else if(g>0&&A.show&&A.auto){let[b,L]=A.facets,N=b.scale,G=L.scale,[Z,X]=t[g],te=o[N],ce=o[G];te!=null&&bs(te,C[N],b,Z,b.sorted),ce!=null&&bs(ce,C[G],L,X,L.sorted),A.min=L.min,A.max=L.max}});for(let A in o){let g=o[A],b=C[A];if(g.from==null&&(b==null||b.min==null)){let L=g.range(n,g.min==Ce?null:g.min,g.max==-Ce?null:g.max,A);g.min=L[0],g.max=L[1]}}}for(let A in o){let g=o[A];if(g.from!=null){let b=o[g.from];if(b.min==null)g.min=g.max=null;else{let L=g.range(n,b.min,b.max,A);g.min=L[0],g.max=L[1]}}}let a={},u=!1;for(let A in o){let g=o[A],b=v[A];if(b.min!=g.min||b.max!=g.max){b.min=g.min,b.max=g.max;let L=b.distr;b._min=L==3?Kt(b.min):L==4?Ns(b.min,b.asinh):L==100?b.fwd(b.min):b.min,b._max=L==3?Kt(b.max):L==4?Ns(b.max,b.asinh):L==100?b.fwd(b.max):b.max,a[A]=u=!0}}if(u){x.forEach((A,g)=>{s==2?g>0&&a.y&&(A._paths=null):a[A.scale]&&(A._paths=null)});for(let A in a)Cn=!0,nt("setScale",A);Y&&I.left>=0&&(An=St=!0)}for(let A in C)C[A]=null}function ka(o){let a=qs(Ze-1,0,st-1),u=qs(Xe+1,0,st-1);for(;o[a]==null&&a>0;)a--;for(;o[u]==null&&u<st-1;)u++;return[a,u]}function Ea(){if(st>0){let o=x.some(a=>a._focus)&&mt!=Ht.alpha;o&&(p.globalAlpha=mt=Ht.alpha),x.forEach((a,u)=>{if(u>0&&a.show&&(Io(u,!1),Io(u,!0),a._paths==null)){let A=mt;mt!=a.alpha&&(p.globalAlpha=mt=a.alpha);let g=s==2?[0,t[u][0].length-1]:ka(t[u]);a._paths=a.paths(n,u,g[0],g[1]),mt!=A&&(p.globalAlpha=mt=A)}}),x.forEach((a,u)=>{if(u>0&&a.show){let A=mt;mt!=a.alpha&&(p.globalAlpha=mt=a.alpha),a._paths!=null&&Lo(u,!1);{let g=a._paths!=null?a._paths.gaps:null,b=a.points.show(n,u,Ze,Xe,g),L=a.points.filter(n,u,b,g);(b||L)&&(a.points._paths=a.points.paths(n,u,Ze,Xe,L),Lo(u,!0))}mt!=A&&(p.globalAlpha=mt=A),nt("drawSeries",u)}}),o&&(p.globalAlpha=mt=1)}}function Io(o,a){let u=a?x[o].points:x[o];u._stroke=u.stroke(n,o),u._fill=u.fill(n,o)}function Lo(o,a){let u=a?x[o].points:x[o],{stroke:A,fill:g,clip:b,flags:L,_stroke:N=u._stroke,_fill:G=u._fill,_width:Z=u.width}=u._paths;Z=_e(Z*Ee,3);let X=null,te=Z%2/2;a&&G==null&&(G=Z>0?"#fff":N);let ce=u.pxAlign==1&&te>0;if(ce&&p.translate(te,te),!a){let ke=Je-Z/2,ye=pt-Z/2,pe=ht+Z,re=Tt+Z;X=new Path2D,X.rect(ke,ye,pe,re)}a?ys(N,Z,u.dash,u.cap,G,A,g,L,b):Sa(o,N,Z,u.dash,u.cap,G,A,g,L,X,b),ce&&p.translate(-te,-te)}function Sa(o,a,u,A,g,b,L,N,G,Z,X){let te=!1;G!=0&&R.forEach((ce,ke)=>{if(ce.series[0]==o){let ye=x[ce.series[1]],pe=t[ce.series[1]],re=(ye._paths||kl).band;un(re)&&(re=ce.dir==1?re[0]:re[1]);let se,Be=null;ye.show&&re&&Tc(pe,Ze,Xe)?(Be=ce.fill(n,ke)||b,se=ye._paths.clip):re=null,ys(a,u,A,g,Be,L,N,G,Z,X,se,re),te=!0}}),te||ys(a,u,A,g,b,L,N,G,Z,X)}let To=Yn|Js;function ys(o,a,u,A,g,b,L,N,G,Z,X,te){Mo(o,a,u,A,g),(G||Z||te)&&(p.save(),G&&p.clip(G),Z&&p.clip(Z)),te?(N&To)==To?(p.clip(te),X&&p.clip(X),Bl(g,L),Tl(o,b,a)):N&Js?(Bl(g,L),p.clip(te),Tl(o,b,a)):N&Yn&&(p.save(),p.clip(te),X&&p.clip(X),Bl(g,L),p.restore(),Tl(o,b,a)):(Bl(g,L),Tl(o,b,a)),(G||Z||te)&&p.restore()}function Tl(o,a,u){u>0&&(a instanceof Map?a.forEach((A,g)=>{p.strokeStyle=Ll=g,p.stroke(A)}):a!=null&&o&&p.stroke(a))}function Bl(o,a){a instanceof Map?a.forEach((u,A)=>{p.fillStyle=Bn=A,p.fill(u)}):a!=null&&o&&p.fill(a)}function $a(o,a,u,A){let g=$[o],b;if(A<=0)b=[0,0];else{let L=g._space=g.space(n,o,a,u,A),N=g._incrs=g.incrs(n,o,a,u,A,L);b=Xu(a,u,N,A,L)}return g._found=b}function xs(o,a,u,A,g,b,L,N,G,Z){let X=L%2/2;_==1&&p.translate(X,X),Mo(N,L,G,Z,N),p.beginPath();let te,ce,ke,ye,pe=g+(A==0||A==3?-b:b);u==0?(ce=g,ye=pe):(te=g,ke=pe);for(let re=0;re<o.length;re++)a[re]!=null&&(u==0?te=ke=o[re]:ce=ye=o[re],p.moveTo(te,ce),p.lineTo(ke,ye));p.stroke(),_==1&&p.translate(-X,-X)}function Ma(o){let a=!0;return $.forEach((u,A)=>{if(!u.show)return;let g=v[u.scale];if(g.min==null){u._show&&(a=!1,u._show=!1,zn(!1));return}else u._show||(a=!1,u._show=!0,zn(!1));let b=u.side,L=b%2,{min:N,max:G}=g,[Z,X]=$a(A,N,G,L==0?j:B);if(X==0)return;let te=g.distr==2,ce=u._splits=u.splits(n,A,N,G,Z,X,te),ke=g.distr==2?ce.map(se=>Bt[se]):ce,ye=g.distr==2?Bt[ce[1]]-Bt[ce[0]]:Z,pe=u._values=u.values(n,u.filter(n,ke,A,X,ye),A,X,ye);u._rotate=b==2?u.rotate(n,pe,A,X):0;let re=u._size;u._size=Lt(u.size(n,pe,A,o)),re!=null&&u._size!=re&&(a=!1)}),a}function Ca(o){let a=!0;return So.forEach((u,A)=>{let g=u(n,A,hn,o);g!=Zt[A]&&(a=!1),Zt[A]=g}),a}function _a(){for(let o=0;o<$.length;o++){let a=$[o];if(!a.show||!a._show)continue;let u=a.side,A=u%2,g,b,L=a.stroke(n,o),N=u==0||u==3?-1:1,[G,Z]=a._found;if(a.label!=null){let dt=a.labelGap*N,yt=Ve((a._lpos+dt)*Ee);Co(a.labelFont[0],L,"center",u==2?"top":Ar),p.save(),A==1?(g=b=0,p.translate(yt,Ve(pt+Tt/2)),p.rotate((u==3?-Wl:Wl)/2)):(g=Ve(Je+ht/2),b=yt);let wn=ni(a.label)?a.label(n,o,G,Z):a.label;p.fillText(wn,g,b),p.restore()}if(Z==0)continue;let X=v[a.scale],te=A==0?ht:Tt,ce=A==0?Je:pt,ke=a._splits,ye=X.distr==2?ke.map(dt=>Bt[dt]):ke,pe=X.distr==2?Bt[ke[1]]-Bt[ke[0]]:G,re=a.ticks,se=a.border,Be=re.show?re.size:0,Re=Ve(Be*Ee),lt=Ve((a.alignTo==2?a._size-Be-a.gap:a.gap)*Ee),Me=a._rotate*-Wl/180,He=y(a._pos*Ee),vt=(Re+lt)*N,ut=He+vt;b=A==0?ut:0,g=A==1?ut:0;let Mt=a.font[0],zt=a.align==1?jn:a.align==2?Ds:Me>0?jn:Me<0?Ds:A==0?"center":u==3?Ds:jn,Wt=Me||A==1?"middle":u==2?"top":Ar;Co(Mt,L,zt,Wt);let bt=a.font[1]*a.lineGap,Ct=ke.map(dt=>y(c(dt,X,te,ce))),Pt=a._values;for(let dt=0;dt<Pt.length;dt++){let yt=Pt[dt];if(yt!=null){A==0?g=Ct[dt]:b=Ct[dt],yt=""+yt;let wn=yt.indexOf(`
`)==-1?[yt]:yt.split(/\n/gm);for(let ft=0;ft<wn.length;ft++){let Jo=wn[ft];Me?(p.save(),p.translate(g,b+ft*bt),p.rotate(Me),p.fillText(Jo,0,0),p.restore()):p.fillText(Jo,g,b+ft*bt)}}}re.show&&xs(Ct,re.filter(n,ye,o,Z,pe),A,u,He,Re,_e(re.width*Ee,3),re.stroke(n,o),re.dash,re.cap);let Gt=a.grid;Gt.show&&xs(Ct,Gt.filter(n,ye,o,Z,pe),A,A==0?2:1,A==0?pt:Je,A==0?Tt:ht,_e(Gt.width*Ee,3),Gt.stroke(n,o),Gt.dash,Gt.cap),se.show&&xs([He],[1],A==0?1:0,A==0?1:2,A==1?pt:Je,A==1?Tt:ht,_e(se.width*Ee,3),se.stroke(n,o),se.dash,se.cap)}nt("drawAxes")}function zn(o){x.forEach((a,u)=>{u>0&&(a._paths=null,o&&(s==1?(a.min=null,a.max=null):a.facets.forEach(A=>{A.min=null,A.max=null})))})}let zl=!1,ks=!1,il=[];function Ia(){ks=!1;for(let o=0;o<il.length;o++)nt(...il[o]);il.length=0}function Pn(){zl||(Gc(Bo),zl=!0)}function La(o,a=!1){zl=!0,ks=a,o(n),Bo(),a&&il.length>0&&queueMicrotask(Ia)}n.batch=La;function Bo(){if(us&&(xa(),us=!1),Cn&&(ha(),Cn=!1),Cl){if(ze(w,jn,ue),ze(w,"top",ie),ze(w,vl,j),ze(w,bl,B),ze(S,jn,ue),ze(S,"top",ie),ze(S,vl,j),ze(S,bl,B),ze(h,vl,at),ze(h,bl,M),m.width=Ve(at*Ee),m.height=Ve(M*Ee),$.forEach(({_el:o,_show:a,_size:u,_pos:A,side:g})=>{if(o!=null)if(a){let b=g===3||g===0?u:0,L=g%2==1;ze(o,L?"left":"top",A-b),ze(o,L?"width":"height",u),ze(o,L?"top":"left",L?ie:ue),ze(o,L?"height":"width",L?B:j),Gs(o,yn)}else xt(o,yn)}),Ll=Bn=As=hs=ms=gs=ws=vs=ps=null,mt=1,ul(!0),ue!=Oe||ie!=Fe||j!=Ke||B!=ct){zn(!1);let o=j/Ke,a=B/ct;if(Y&&!An&&I.left>=0){I.left*=o,I.top*=a,Fn&&qt(Fn,Ve(I.left),0,j,B),Dn&&qt(Dn,0,Ve(I.top),j,B);for(let u=0;u<$t.length;u++){let A=$t[u];A!=null&&(Ln[u]*=o,Tn[u]*=a,qt(A,Lt(Ln[u]),Lt(Tn[u]),j,B))}}if(Te.show&&!_l&&Te.left>=0&&Te.width>0){Te.left*=o,Te.width*=o,Te.top*=a,Te.height*=a;for(let u in _s)ze(Nn,u,Te[u])}Oe=ue,Fe=ie,Ke=j,ct=B}nt("setSize"),Cl=!1}at>0&&M>0&&(p.clearRect(0,0,m.width,m.height),nt("drawClear"),K.forEach(o=>o()),nt("draw")),Te.show&&_l&&(Pl(Te),_l=!1),Y&&An&&(gn(null,!0,!1),An=!1),O.show&&O.live&&St&&(Ms(),St=!1),d||(d=!0,n.status=1,nt("ready")),rl=!1,zl=!1}n.redraw=(o,a)=>{Cn=a||!1,o!==!1?en(z,k.min,k.max):Pn()};function Es(o,a){let u=v[o];if(u.from==null){if(st==0){let A=u.range(n,a.min,a.max,o);a.min=A[0],a.max=A[1]}if(a.min>a.max){let A=a.min;a.min=a.max,a.max=A}if(st>1&&a.min!=null&&a.max!=null&&a.max-a.min<1e-16)return;o==z&&u.distr==2&&st>0&&(a.min=Ot(a.min,t[0]),a.max=Ot(a.max,t[0]),a.min==a.max&&a.max++),C[o]=a,us=!0,Pn()}}n.setScale=Es;let Ss,$s,Fn,Dn,zo,Po,Qn,On,Fo,Do,Le,De,Xt=!1,ot=I.drag,et=ot.x,tt=ot.y;Y&&(I.x&&(Ss=It(mc,S)),I.y&&($s=It(gc,S)),k.ori==0?(Fn=Ss,Dn=$s):(Fn=$s,Dn=Ss),Le=I.left,De=I.top);let Te=n.select=Ge({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),Nn=Te.show?It(hc,Te.over?S:w):null;function Pl(o,a){if(Te.show){for(let u in o)Te[u]=o[u],u in _s&&ze(Nn,u,o[u]);a!==!1&&nt("setSelect")}}n.setSelect=Pl;function Ta(o){if(x[o].show)oe&&Gs(Ae[o],yn);else if(oe&&xt(Ae[o],yn),Y){let u=In?$t[0]:$t[o];u!=null&&qt(u,-10,-10,j,B)}}function en(o,a,u){Es(o,{min:a,max:u})}function jt(o,a,u,A){a.focus!=null&&Da(o),a.show!=null&&x.forEach((g,b)=>{b>0&&(o==b||o==null)&&(g.show=a.show,Ta(b),s==2?(en(g.facets[0].scale,null,null),en(g.facets[1].scale,null,null)):en(g.scale,null,null),Pn())}),u!==!1&&nt("setSeries",o,a),A&&dl("setSeries",n,o,a)}n.setSeries=jt;function Ba(o,a){Ge(R[o],a)}function za(o,a){o.fill=we(o.fill||null),o.dir=xe(o.dir,-1),a=a??R.length,R.splice(a,0,o)}function Pa(o){o==null?R.length=0:R.splice(o,1)}n.addBand=za,n.setBand=Ba,n.delBand=Pa;function Fa(o,a){x[o].alpha=a,Y&&$t[o]!=null&&($t[o].style.opacity=a),oe&&Ae[o]&&(Ae[o].style.opacity=a)}let Yt,tn,mn,Rn={focus:!0};function Da(o){if(o!=mn){let a=o==null,u=Ht.alpha!=1;x.forEach((A,g)=>{if(s==1||g>0){let b=a||g==0||g==o;A._focus=a?null:b,u&&Fa(g,b?1:Ht.alpha)}}),mn=o,u&&Pn()}}oe&&_n&&ge(gr,ee,o=>{I._lock||(pn(o),mn!=null&&jt(null,Rn,!0,We.setSeries))});function Ut(o,a,u){let A=v[a];u&&(o=o/Ee-(A.ori==1?ie:ue));let g=j;A.ori==1&&(g=B,o=g-o),A.dir==-1&&(o=g-o);let b=A._min,L=A._max,N=o/g,G=b+(L-b)*N,Z=A.distr;return Z==3?Gn(10,G):Z==4?zc(G,A.asinh):Z==100?A.bwd(G):G}function Qa(o,a){let u=Ut(o,z,a);return Ot(u,t[0],Ze,Xe)}n.valToIdx=o=>Ot(o,t[0]),n.posToIdx=Qa,n.posToVal=Ut,n.valToPos=(o,a,u)=>v[a].ori==0?r(o,v[a],u?ht:j,u?Je:0):i(o,v[a],u?Tt:B,u?pt:0),n.setCursor=(o,a,u)=>{Le=o.left,De=o.top,gn(null,a,u)};function Qo(o,a){ze(Nn,jn,Te.left=o),ze(Nn,vl,Te.width=a)}function Oo(o,a){ze(Nn,"top",Te.top=o),ze(Nn,bl,Te.height=a)}let al=k.ori==0?Qo:Oo,cl=k.ori==1?Qo:Oo;function Oa(){if(oe&&O.live)for(let o=s==2?1:0;o<x.length;o++){if(o==0&&Qe)continue;let a=O.values[o],u=0;for(let A in a)Ye[o][u++].firstChild.nodeValue=a[A]}}function Ms(o,a){if(o!=null&&(o.idxs?o.idxs.forEach((u,A)=>{T[A]=u}):Qc(o.idx)||T.fill(o.idx),O.idx=T[0]),oe&&O.live){for(let u=0;u<x.length;u++)(u>0||s==1&&!Qe)&&Na(u,T[u]);Oa()}St=!1,a!==!1&&nt("setLegend")}n.setLegend=Ms;function Na(o,a){let u=x[o],A=o==0&&W==2?Bt:t[o],g;Qe?g=u.values(n,o,a)??ne:(g=u.value(n,a==null?null:A[a],o,a),g=g==null?ne:{_:g}),O.values[o]=g}function gn(o,a,u){Fo=Le,Do=De,[Le,De]=I.move(n,Le,De),I.left=Le,I.top=De,Y&&(Fn&&qt(Fn,Ve(Le),0,j,B),Dn&&qt(Dn,0,Ve(De),j,B));let A,g=Ze>Xe;Yt=Ce,tn=null;let b=k.ori==0?j:B,L=k.ori==1?j:B;if(Le<0||st==0||g){A=I.idx=null;for(let N=0;N<x.length;N++){let G=$t[N];G!=null&&qt(G,-10,-10,j,B)}_n&&jt(null,Rn,!0,o==null&&We.setSeries),O.live&&(T.fill(A),St=!0)}else{let N,G,Z;s==1&&(N=k.ori==0?Le:De,G=Ut(N,z),A=I.idx=Ot(G,t[0],Ze,Xe),Z=P(t[0][A],k,b,0));let X=-10,te=-10,ce=0,ke=0,ye=!0,pe="",re="";for(let se=s==2?1:0;se<x.length;se++){let Be=x[se],Re=T[se],lt=Re==null?null:s==1?t[se][Re]:t[se][1][Re],Me=I.dataIdx(n,se,A,G),He=Me==null?null:s==1?t[se][Me]:t[se][1][Me];if(St=St||He!=lt||Me!=Re,T[se]=Me,se>0&&Be.show){let vt=Me==null?-10:Me==A?Z:P(s==1?t[0][Me]:t[se][0][Me],k,b,0),ut=He==null?-10:H(He,s==1?v[Be.scale]:v[Be.facets[1].scale],L,0);if(_n&&He!=null){let Mt=k.ori==1?Le:De,zt=qe(Ht.dist(n,se,Me,ut,Mt));if(zt<Yt){let Wt=Ht.bias;if(Wt!=0){let bt=Ut(Mt,Be.scale),Ct=He>=0?1:-1,Pt=bt>=0?1:-1;Pt==Ct&&(Pt==1?Wt==1?He>=bt:He<=bt:Wt==1?He<=bt:He>=bt)&&(Yt=zt,tn=se)}else Yt=zt,tn=se}}if(St||In){let Mt,zt;k.ori==0?(Mt=vt,zt=ut):(Mt=ut,zt=vt);let Wt,bt,Ct,Pt,Gt,dt,yt=!0,wn=it.bbox;if(wn!=null){yt=!1;let ft=wn(n,se);Ct=ft.left,Pt=ft.top,Wt=ft.width,bt=ft.height}else Ct=Mt,Pt=zt,Wt=bt=it.size(n,se);if(dt=it.fill(n,se),Gt=it.stroke(n,se),In)se==tn&&Yt<=Ht.prox&&(X=Ct,te=Pt,ce=Wt,ke=bt,ye=yt,pe=dt,re=Gt);else{let ft=$t[se];ft!=null&&(Ln[se]=Ct,Tn[se]=Pt,Er(ft,Wt,bt,yt),xr(ft,dt,Gt),qt(ft,Lt(Ct),Lt(Pt),j,B))}}}}if(In){let se=Ht.prox,Be=mn==null?Yt<=se:Yt>se||tn!=mn;if(St||Be){let Re=$t[0];Re!=null&&(Ln[0]=X,Tn[0]=te,Er(Re,ce,ke,ye),xr(Re,pe,re),qt(Re,Lt(X),Lt(te),j,B))}}}if(Te.show&&Xt)if(o!=null){let[N,G]=We.scales,[Z,X]=We.match,[te,ce]=o.cursor.sync.scales,ke=o.cursor.drag;if(et=ke._x,tt=ke._y,et||tt){let{left:ye,top:pe,width:re,height:se}=o.select,Be=o.scales[te].ori,Re=o.posToVal,lt,Me,He,vt,ut,Mt=N!=null&&Z(N,te),zt=G!=null&&X(G,ce);Mt&&et?(Be==0?(lt=ye,Me=re):(lt=pe,Me=se),He=v[N],vt=P(Re(lt,te),He,b,0),ut=P(Re(lt+Me,te),He,b,0),al(Nt(vt,ut),qe(ut-vt))):al(0,b),zt&&tt?(Be==1?(lt=ye,Me=re):(lt=pe,Me=se),He=v[G],vt=H(Re(lt,ce),He,L,0),ut=H(Re(lt+Me,ce),He,L,0),cl(Nt(vt,ut),qe(ut-vt))):cl(0,L)}else Is()}else{let N=qe(Fo-zo),G=qe(Do-Po);if(k.ori==1){let ce=N;N=G,G=ce}et=ot.x&&N>=ot.dist,tt=ot.y&&G>=ot.dist;let Z=ot.uni;Z!=null?et&&tt&&(et=N>=Z,tt=G>=Z,!et&&!tt&&(G>N?tt=!0:et=!0)):ot.x&&ot.y&&(et||tt)&&(et=tt=!0);let X,te;et&&(k.ori==0?(X=Qn,te=Le):(X=On,te=De),al(Nt(X,te),qe(te-X)),tt||cl(0,L)),tt&&(k.ori==1?(X=Qn,te=Le):(X=On,te=De),cl(Nt(X,te),qe(te-X)),et||al(0,b)),!et&&!tt&&(al(0,0),cl(0,0))}if(ot._x=et,ot._y=tt,o==null){if(u){if(Ko!=null){let[N,G]=We.scales;We.values[0]=N!=null?Ut(k.ori==0?Le:De,N):null,We.values[1]=G!=null?Ut(k.ori==1?Le:De,G):null}dl(Qs,n,Le,De,j,B,A)}if(_n){let N=u&&We.setSeries,G=Ht.prox;mn==null?Yt<=G&&jt(tn,Rn,!0,N):Yt>G?jt(null,Rn,!0,N):tn!=mn&&jt(tn,Rn,!0,N)}}St&&(O.idx=A,Ms()),a!==!1&&nt("setCursor")}let nn=null;Object.defineProperty(n,"rect",{get(){return nn==null&&ul(!1),nn}});function ul(o=!1){o?nn=null:(nn=S.getBoundingClientRect(),nt("syncRect",nn))}function No(o,a,u,A,g,b,L){I._lock||Xt&&o!=null&&o.movementX==0&&o.movementY==0||(Cs(o,a,u,A,g,b,L,!1,o!=null),o!=null?gn(null,!0,!0):gn(a,!0,!1))}function Cs(o,a,u,A,g,b,L,N,G){if(nn==null&&ul(!1),pn(o),o!=null)u=o.clientX-nn.left,A=o.clientY-nn.top;else{if(u<0||A<0){Le=-10,De=-10;return}let[Z,X]=We.scales,te=a.cursor.sync,[ce,ke]=te.values,[ye,pe]=te.scales,[re,se]=We.match,Be=a.axes[0].side%2==1,Re=k.ori==0?j:B,lt=k.ori==1?j:B,Me=Be?b:g,He=Be?g:b,vt=Be?A:u,ut=Be?u:A;if(ye!=null?u=re(Z,ye)?c(ce,v[Z],Re,0):-10:u=Re*(vt/Me),pe!=null?A=se(X,pe)?c(ke,v[X],lt,0):-10:A=lt*(ut/He),k.ori==1){let Mt=u;u=A,A=Mt}}G&&(a==null||a.cursor.event.type==Qs)&&((u<=1||u>=j-1)&&(u=vn(u,j)),(A<=1||A>=B-1)&&(A=vn(A,B))),N?(zo=u,Po=A,[Qn,On]=I.move(n,u,A)):(Le=u,De=A)}let _s={width:0,height:0,left:0,top:0};function Is(){Pl(_s,!1)}let Ro,Ho,jo,Uo;function Wo(o,a,u,A,g,b,L){Xt=!0,et=tt=ot._x=ot._y=!1,Cs(o,a,u,A,g,b,L,!0,!1),o!=null&&(ge(Os,Us,Go,!1),dl(hr,n,Qn,On,j,B,null));let{left:N,top:G,width:Z,height:X}=Te;Ro=N,Ho=G,jo=Z,Uo=X}function Go(o,a,u,A,g,b,L){Xt=ot._x=ot._y=!1,Cs(o,a,u,A,g,b,L,!1,!0);let{left:N,top:G,width:Z,height:X}=Te,te=Z>0||X>0,ce=Ro!=N||Ho!=G||jo!=Z||Uo!=X;if(te&&ce&&Pl(Te),ot.setScale&&te&&ce){let ke=N,ye=Z,pe=G,re=X;if(k.ori==1&&(ke=G,ye=X,pe=N,re=Z),et&&en(z,Ut(ke,z),Ut(ke+ye,z)),tt)for(let se in v){let Be=v[se];se!=z&&Be.from==null&&Be.min!=Ce&&en(se,Ut(pe+re,se),Ut(pe,se))}Is()}else I.lock&&(I._lock=!I._lock,gn(a,!0,o!=null));o!=null&&(wt(Os,Us),dl(Os,n,Le,De,j,B,null))}function Ra(o,a,u,A,g,b,L){if(I._lock)return;pn(o);let N=Xt;if(Xt){let G=!0,Z=!0,X=10,te,ce;k.ori==0?(te=et,ce=tt):(te=tt,ce=et),te&&ce&&(G=Le<=X||Le>=j-X,Z=De<=X||De>=B-X),te&&G&&(Le=Le<Qn?0:j),ce&&Z&&(De=De<On?0:B),gn(null,!0,!0),Xt=!1}Le=-10,De=-10,T.fill(null),gn(null,!0,!0),N&&(Xt=N)}function Vo(o,a,u,A,g,b,L){I._lock||(pn(o),fs(),Is(),o!=null&&dl(wr,n,Le,De,j,B,null))}function qo(){$.forEach(ed),ds(n.width,n.height,!0)}xn(Gl,Wn,qo);let Hn={};Hn.mousedown=Wo,Hn.mousemove=No,Hn.mouseup=Go,Hn.dblclick=Vo,Hn.setSeries=(o,a,u,A)=>{let g=We.match[2];u=g(n,a,u),u!=-1&&jt(u,A,!0,!1)},Y&&(ge(hr,S,Wo),ge(Qs,S,No),ge(mr,S,o=>{pn(o),ul(!1)}),ge(gr,S,Ra),ge(wr,S,Vo),Zs.add(n),n.syncRect=ul);let Fl=n.hooks=e.hooks||{};function nt(o,a,u){ks?il.push([o,a,u]):o in Fl&&Fl[o].forEach(A=>{A.call(null,n,a,u)})}(e.plugins||[]).forEach(o=>{for(let a in o.hooks)Fl[a]=(Fl[a]||[]).concat(o.hooks[a])});let Yo=(o,a,u)=>u,We=Ge({key:null,setSeries:!1,filters:{pub:_r,sub:_r},scales:[z,x[1]?x[1].scale:null],match:[Ir,Ir,Yo],values:[null,null]},I.sync);We.match.length==2&&We.match.push(Yo),I.sync=We;let Ko=We.key,Ls=$i(Ko);function dl(o,a,u,A,g,b,L){We.filters.pub(o,a,u,A,g,b,L)&&Ls.pub(o,a,u,A,g,b,L)}Ls.sub(n);function Ha(o,a,u,A,g,b,L){We.filters.sub(o,a,u,A,g,b,L)&&Hn[o](null,a,u,A,g,b,L)}n.pub=Ha;function ja(){Ls.unsub(n),Zs.delete(n),je.clear(),Vs(Gl,Wn,qo),f.remove(),ee?.remove(),nt("destroy")}n.destroy=ja;function Ts(){nt("init",e,t),$o(t||e.data,!1),C[z]?Es(z,C[z]):fs(),_l=Te.show&&(Te.width>0||Te.height>0),An=St=!0,ds(e.width,e.height)}return x.forEach(Eo),$.forEach(ya),l?l instanceof HTMLElement?(l.appendChild(f),Ts()):l(n,Ts):Ts(),n}rt.assign=Ge;rt.fmtNum=oo;rt.rangeNum=Vl;rt.rangeLog=Kl;rt.rangeAsinh=lo;rt.orient=En;rt.pxRatio=Ee;rt.join=Wc;rt.fmtDate=io,rt.tzDate=nu;rt.sync=$i;{rt.addGap=Qu,rt.clipGaps=Xl;let e=rt.paths={points:Ti};e.linear=zi,e.stepped=Ru,e.bars=Hu,e.spline=Uu}var Xn=(e,t)=>getComputedStyle(e).getPropertyValue(t).trim()||t;function ho(e){let t=new MutationObserver(e),l=["data-theme","data-mode","data-jp-theme-light","data-jp-theme-name","class","theme"];for(let s of[document.documentElement,document.body])t.observe(s,{attributes:!0,attributeFilter:l});let n=matchMedia("(prefers-color-scheme: dark)");return n.addEventListener("change",e),()=>{t.disconnect(),n.removeEventListener("change",e)}}var td=16,Qi=e=>Math.abs(e)>=100?e.toFixed(0):e.toFixed(3);function el(e,{label:t,x:l,y:n,height:s=i=>Math.max(220,Math.min(420,i*.52)),hint:r=""}){let i=E("p",{class:"d2l-title"}),c=E("p",{class:"d2l-yname","aria-hidden":"true"}),d=E("div",{class:"d2l-plot",tabindex:0,role:"slider","aria-label":t}),f=E("p",{class:"d2l-readout"},r),m=E("table"),p=E("figure",{class:"d2l-chart"},i,c,d,f,E("div",{class:"d2l-hidden"},m));e.append(p);let h=[],w=[],S=null,_="",y=0,Q=0,x=null,$=(F=1,T=!1)=>`${T?"600 ":""}${12*F}px ${getComputedStyle(p).fontFamily}`,v=F=>(F.width??2)>2,R=F=>`color-mix(in srgb, ${Xn(p,"--d2l-ink")} ${F}%, transparent)`;function z(){let F=document.createElement("canvas").getContext("2d");F.font=$(1,!0);let T=Math.max(0,...h.map(O=>F.measureText(O.label??"").width));return Math.ceil(Math.min(T?T+16:12,d.clientWidth*.36))}function q({x:F,y:T}){let O=Math.min(F.length,T.length)-1;for(;O>=0&&!Number.isFinite(T[O]??NaN);)O--;return O<0?null:{x:F[O],y:T[O]}}function K(F){let{ctx:T,bbox:O}=F,I=devicePixelRatio,oe=O.left+O.width,Y=[];T.save();for(let le of h){let ee=q(le);if(!ee)continue;let fe={x:F.valToPos(ee.x,"x",!0),y:F.valToPos(ee.y,"y",!0)};le.point&&(T.fillStyle=Xn(p,le.colour),T.beginPath(),T.arc(fe.x,Math.max(O.top,fe.y),4.5*I,0,2*Math.PI),T.fill()),le.label&&Y.push({line:le,place:fe,y:fe.y})}nd(Y,td*I,O.top,O.top+O.height),T.textBaseline="middle",T.textAlign="left";for(let{line:le,place:ee,y:fe}of Y){let $e=Math.min(ee.x+7*I,oe);T.strokeStyle=Xn(p,le.colour),T.globalAlpha=.45,T.lineWidth=I,T.beginPath(),T.moveTo($e,ee.y),T.lineTo(oe,ee.y),T.lineTo(oe+6*I,fe),T.stroke(),T.globalAlpha=1,T.fillStyle=Xn(p,"--d2l-ink"),T.font=$(I,v(le)),T.fillText(ld(T,le.label??"",T.canvas.width-oe-9*I),oe+9*I,fe)}T.restore()}function D(){S?.destroy(),d.replaceChildren();let F={stroke:()=>R(100),font:$(),grid:{stroke:()=>R(13),width:1}},T={...k(),pxAlign:!1,legend:{show:!1},cursor:{x:!0,y:!1,drag:{x:!1,y:!1},points:{size:7}},padding:[8,z,0,0],scales:{x:{time:!1,range:(O,I,oe)=>[l.min??I??0,l.max??oe??1]},y:{distr:n.log?3:1,range:V}},axes:[{...F,label:l.label,labelFont:$(),labelSize:20,size:30,ticks:{show:!1},space:44,incrs:[1,2,5,10,20,50,100,200,500,1e3]},{...F,size:46,ticks:{show:!1},space:36}],series:[{},...h.map((O,I)=>({stroke:()=>Xn(p,h[I].colour),dash:O.dash,width:O.width??2,alpha:O.opacity??1,spanGaps:!0,points:{show:O.x.length===1&&!O.point,size:6,fill:()=>Xn(p,h[I].colour)}}))],hooks:{draw:[K],setCursor:[C]}};S=new rt(T,Oi(h),d)}function V(F,T,O){if(T===null||O===null)return[n.min??(n.log?.1:0),n.max??1];if(n.log)return[n.min??T/1.15,n.max??O*1.15];let I=Math.max((O-T)*.06,.004);return[n.min??T-I,n.max??O+I]}let k=()=>({width:Math.max(160,d.clientWidth),height:Math.round(s(d.clientWidth))});function W(){if(y=0,!p.isConnected||!d.clientWidth)return;let F=h.map(({dash:O,width:I,opacity:oe,point:Y,x:le})=>[O,I,oe,Y||le.length>1]),T=JSON.stringify([F,l,n]);c.textContent=n.label,T!==_||!S?(_=T,D()):S.setData(Oi(h)),w=S.data[0],x!==null&&H(Math.min(x,w.length-1)),Q||=window.setTimeout(J,1e3)}function P(F){let T=h.flatMap(O=>{let I=O.y[O.x.indexOf(w[F])];return I==null?[]:[`${O.name} ${(n.format??Qi)(I)}`]});return`${l.label} ${l.format?l.format(w[F]):Number(w[F].toFixed(2))}: ${T.join(", ")||"nothing"}`}function H(F){x=w.length?F:null;let T=x===null?"":P(x);f.textContent=T||r,d.setAttribute("aria-valuemin","0"),d.setAttribute("aria-valuemax",String(Math.max(0,w.length-1))),d.setAttribute("aria-valuenow",String(x??Math.max(0,w.length-1))),d.setAttribute("aria-valuetext",T||(w.length?P(w.length-1):"no curve yet"))}function C(F){F.cursor.event&&H(F.cursor.left!==void 0&&F.cursor.left>=0?F.cursor.idx??null:null)}d.addEventListener("keydown",F=>{let T=x??w.length-1,O={ArrowLeft:x===null?T:T-1,ArrowDown:T-1,ArrowRight:T+1,ArrowUp:T+1,Home:0,End:w.length-1,Escape:null}[F.key];O===void 0||!S||!w.length||(F.preventDefault(),H(O===null?null:Math.max(0,Math.min(w.length-1,O))),S.setCursor({left:x===null?-10:S.valToPos(w[x],"x"),top:x===null?-10:10}))}),d.addEventListener("blur",()=>{H(null),S?.setCursor({left:-10,top:-10})});function J(){Q=0;let F=w.map((I,oe)=>[oe,I]).filter(([,I])=>Number.isInteger(I)),T=E("tr",{},E("th",{scope:"col"},l.label),...h.map(I=>E("th",{scope:"col"},I.name))),O=F.map(([,I])=>E("tr",{},E("th",{scope:"row"},String(I)),...h.map(oe=>{let Y=oe.y[oe.x.indexOf(I)];return E("td",{},Y==null?"":(n.format??Qi)(Y))})));m.replaceChildren(E("caption",{},`${t}: ${i.textContent||n.label}`),E("thead",{},T),E("tbody",{},...O))}let U=()=>{y||=requestAnimationFrame(W)},de=new ResizeObserver(()=>{if(!S)return U();d.clientWidth&&d.clientWidth!==S.width&&S.setSize(k())});de.observe(d);let ae=ho(()=>S?.redraw(!1));return H(null),{el:p,set(F){h=F.lines,l=F.x??l,n=F.y??n,i.textContent=F.title??"",U()},dispose(){cancelAnimationFrame(y),clearTimeout(Q),de.disconnect(),ae(),S?.destroy(),p.remove()}}}function Oi(e){let t=[...new Set(e.flatMap(s=>s.x))].sort((s,r)=>s-r),l=new Map(t.map((s,r)=>[s,r])),n=e.map(s=>{let r=Array(t.length).fill(void 0);return s.x.forEach((i,c)=>{let d=s.y[c];r[l.get(i)]=Number.isFinite(d)?d:null}),r});return[t,...n]}function nd(e,t,l,n){e.sort((s,r)=>s.y-r.y);for(let s=0;s<e.length;s++)e[s].y=Math.max(e[s].y,s?e[s-1].y+t:l+t/2);for(let s=e.length-1,r=n-t/2;s>=0;s--,r=e[s+1].y-t)e[s].y=Math.min(e[s].y,r)}function ld(e,t,l){if(e.measureText(t).width<=l)return t;for(;t&&e.measureText(`${t}\u2026`).width>l;)t=t.slice(0,-1);return`${t}\u2026`}var Rt=16,Sn=Array.from({length:Rt},(e,t)=>t),Ni={"all 1":Sn.map(()=>1),"1 to 16":Sn.map(e=>e+1),"one loud":Sn.map(e=>e===5?10:1),uneven:[.1,2,.3,.5,.2,4,.1,1.5,.8,.1,3,.4,.2,.1,.6,2.5]};function sd(e,t,l=1){let n=e.length/Rt,s=new Float64Array(n),r=new Float64Array(n),i=0,c=0;for(let d=0;d<n;d++){let f=l*e[d*Rt+t],m=f-i;i+=m/(d+1),c+=m*(f-i),s[d]=i,r[d]=c/(d+1)}return{mean:s,variance:r}}function od(e,t=1){let l=Sn.map(()=>0),n=Sn.map(()=>!1);for(let s=0;s<e.length;s++)l[s%Rt]+=t*e[s]*Rt/e.length,e[s]!==0&&(n[s%Rt]=!0);return{means:l,fired:n}}function rd(e,t,l){let n=l&&t<1?1/(1-t):1;return{mean:n*(1-t)*e,variance:n*n*t*(1-t)*e*e}}function Hi(e,{state:t,ask:l}){let n=sn(l),s={p:.5,pattern:"1 to 16",neuron:6,seed:0,rescale:!0,count:1},r=k=>t.get(k)??s[k],i=k=>W=>t.set({[k]:W}),c=k=>t.set({count:k}),d={p:_t({label:"drop probability p",value:r("p"),format:k=>k.toFixed(2),onInput:i("p")}),pattern:Ql({label:"input h",choices:Object.keys(Ni).map(k=>[k,k]),value:r("pattern"),onInput:i("pattern")}),neuron:_t({label:"neuron",min:1,max:Rt,step:1,value:r("neuron"),onInput:i("neuron")}),rescale:Ol({label:"rescale: \xF7 (1 \u2212 p)",value:r("rescale"),onInput:i("rescale")}),seed:on({label:"seed",min:0,max:9999,value:r("seed"),onInput:i("seed")})},f=Ie({label:"Draw again",primary:!0,onClick:()=>c(r("count")+1)}),m=Ie({label:"Draw 100 more",onClick:()=>c(r("count")+100)}),p=Ie({label:"Start over",hint:"Back to one draw",onClick:()=>c(1)}),{p:h,pattern:w,neuron:S,rescale:_,seed:y}=d,Q=E("p",{class:"d2l-headline","aria-live":"polite"}),x=an(),$=E("div",{class:"d2l-stage"}),v=E("div",{class:"d2l-graphs"});e.append(E("div",{class:"d2l-explorer"},E("div",{class:"d2l-controls"},h.el,w.el,S.el,y.el,_.el),E("div",{class:"d2l-actions"},f,m,p),Q,x.el,E("div",{class:"d2l-figure"},$,v)));let R=cd($,k=>t.set({neuron:k+1})),z={mean:Ri(v,"mean"),variance:Ri(v,"variance")},q=null;async function K(){let[k,W,P]=[r("p"),r("count"),Ni[r("pattern")]];try{let H=await n("dropout",{h:P,p:k,count:W,seed:r("seed")});if(!H)return;q={outputs:H.outputs.data,h:P,p:k};let C=q.outputs.reduce((J,U)=>J+ +!Number.isFinite(U),0);x.say(C?`dropout returned ${C} number${C>1?"s that are":" that is"} nan or infinite, out of ${q.outputs.length}`:"")}catch(H){q=null,x.say(H.message)}D()}function D(){if($.parentElement?.classList.toggle("d2l-stale",!q),!q){Q.textContent="Nothing was drawn: see the error below.";return}let{outputs:k,h:W,p:P}=q,[H,C]=[r("rescale"),r("neuron")-1],J=H?1:1-P,U=k.length/Rt,de=Array.from(k.subarray(-Rt)),{means:ae,fired:F}=od(k,J),T=Rt-F.filter(Boolean).length,O=de.filter(fe=>fe===0).length,I=`${U} draw${U>1?"s":""}`;Q.textContent=`p = ${Ue(P)}: ${O} of 16 neurons dropped in draw ${U}; ${T} of 16 never fired in ${I}.`,R.show({h:W,output:de.map(fe=>fe*J),means:ae,p:P,rescaled:H,times:I,i:C});let oe=rd(W[C],P,H),{mean:Y,variance:le}=sd(k,C,J),ee=P===1?["0","0"]:H?["h","h\xB2 p / (1 \u2212 p)"]:["(1 \u2212 p) h","h\xB2 p (1 \u2212 p)"];z.mean({curve:Y,i:C,expected:oe.mean,formula:ee[0],h:W[C],low:2*W[C]}),z.variance({curve:le,i:C,expected:oe.variance,formula:ee[1],low:W[C]**2})}let V=[t.on(["p","pattern","seed","count"],K),t.on(["neuron","rescale"],D),t.on(Object.keys(s),()=>{for(let[k,W]of Object.entries(d)){let P=r(k);W.value!==P&&(W.value=P)}})];return K(),()=>{for(let k of[...V,R.dispose,z.mean.dispose,z.variance.dispose])k();e.replaceChildren()}}var Sl={h:[24,36],mask:[104,20],output:[152,79],mean:[275,79]},[mo,id]=[376,14],ad=e=>Ue(Number(e.toFixed(Math.abs(e)<9.95?1:0)));function cd(e,t){let{element:l,describe:n}=rn(e,"d2l-strips");he(l,{height:mo});let s=ve("rect",{class:"d2l-mark",y:4,height:mo-6,rx:4},l),r=Object.fromEntries(Object.entries(Sl).map(([p,[h]])=>[p,ve("text",{class:"d2l-row",y:h-8},l)])),i=Sn.map(p=>{let h=ve("g",{},l);ve("rect",{class:"d2l-hit",y:0,height:mo},h).addEventListener("click",()=>t(p));let w=(_,y)=>ve(_,{class:y},h),S=()=>ve("text",{class:"d2l-value","text-anchor":"middle"},h);return{group:h,bars:[w("rect","d2l-in"),w("rect","d2l-out"),w("rect","d2l-mean")],mask:w("circle","d2l-keep"),cross:w("path","d2l-cross"),lines:[w("path","d2l-line-h"),w("path","d2l-line-h"),w("path","d2l-line-sunk")],texts:[S(),S(),S()]}}),c=0,d;function f(p){if(d=p,!c)return;let{h,output:w,means:S,p:_,rescaled:y,times:Q,i:x}=p,$=c/Rt,v=Math.min(26,$-4),R=Math.max(9,Math.min(12,$*.42)),z=2.2*Math.max(...h),q=y&&_<1?1/(1-_):1;r.h.textContent="input h",r.mask.textContent="mask: \u25CF kept, \xD7 dropped",r.output.textContent=`output h\u2032 = mask \xD7 h${q>1?` \xD7 ${Ue(q)}`:""}`,r.mean.textContent=`mean of ${Q}; \u2014 h${y?"":"   \xB7\xB7\xB7 (1 \u2212 p) h"}`,he(s,{x:x*$+.5,width:$-1}),i.forEach(({group:D,bars:V,mask:k,cross:W,lines:P,texts:H},C)=>{let J=(C+.5)*$,U=w[C]!==0;he(D.firstElementChild??D,{x:C*$,width:$});let de=[h[C],w[C],S[C]];[Sl.h,Sl.output,Sl.mean].forEach(([T,O],I)=>{let oe=I===0?z/2.2:z,Y=Number.isFinite(de[I])?de[I]:0,le=Math.min(1,Math.max(0,Y/oe))*O,ee=T+O-le;if(he(V[I],{x:J-v/2,y:ee,width:v,height:le}),V[I].classList.toggle("d2l-cut",Y>oe),H[I].textContent=$<27?ad(de[I]):Ue(de[I]),he(H[I],{x:J,y:T+O+id,style:`font-size: ${R}px`}),H[I].classList.toggle("d2l-off",I===1&&!U),I===0)return;let fe=Ae=>T+O-Ae/oe*O,$e=Ae=>`M${J-$/2+1} ${fe(Ae)}h${$-2}`;he(P[I-1],{d:$e(h[C])}),I===2&&he(P[2],{d:y?"":$e((1-_)*h[C])})});let ae=Sl.mask[0]+10,F=Math.min(5,v/3);he(k,{cx:J,cy:ae,r:Math.min(9,v/2)}),k.classList.toggle("d2l-off",!U),he(W,{d:U?"":`M${J-F} ${ae-F}l${2*F} ${2*F}m0 ${-2*F}l${-2*F} ${2*F}`})});let K=Sn.filter(D=>w[D]===0).map(D=>D+1);n(`Sixteen neurons at p = ${Ue(_)}. Dropped in the last draw: ${K.join(", ")||"none"}. Neuron ${x+1}: input ${Ue(h[x])}, output ${Ue(w[x])}, mean of ${Q} ${Ue(S[x])}.`)}let m=cn(e,p=>{he(l,{width:c=p}),d&&f(d)});return{show:f,dispose:m}}function Ri(e,t){let l={label:"draws"},n=el(e,{label:`Running ${t} of the chosen neuron`,x:l,y:{label:t},height:()=>170});function s({curve:r,i,expected:c,formula:d,low:f,h:m}){let p=ml(Math.max(10,r.length)),h=Math.ceil(r.length/300),w=Array.from(r,(y,Q)=>Q).filter(y=>y%h===0||y===r.length-1),S=y=>({x:[1,p],y:[y,y]}),_=m!==void 0&&Math.abs(m-c)>1e-9;n.set({title:`neuron ${i+1}: ${t} ${Ue(r[r.length-1])}, theory ${d==="0"?"":`${d} = `}${Ue(c)}`,lines:[{...S(m??c),name:m===void 0?"theory":"h",colour:"--d2l-ink",dash:[6,3],width:1.5,label:m===void 0?"theory":"h"},..._?[{...S(c),name:"theory",label:d,colour:"--d2l-dropped",dash:[2,3]}]:[],{name:t,colour:"--d2l-with",x:w.map(y=>y+1),y:w.map(y=>r[y]),point:!0}],x:{...l,min:0,max:p},y:{label:t,min:0,max:ml(Math.max(f,2*c))}})}return Object.assign(s,{dispose:n.dispose})}var tl=e=>({drop1:.2,drop2:.5,units1:256,units2:512,layers:2,images:e,noise:0,seed:1,init:"lecture",optimizer:"sgd",lr:.5,wd:0,epochs:10}),Ui=e=>Object.keys(e),ji=[16,24,32,48,64,96,128,192,256,384,512,768,1024,1536,2048],ud=[500,1e3,2e3,3e3,5e3,1e4,2e4,3e4,6e4],dd=[1e-4,3e-4,.001,.003,.01,.03,.1,.2,.5,1,2,5,10],fd=[0,1e-5,3e-5,1e-4,3e-4,.001,.003,.01,.03,.1];function ss(e){let t=(n,s=!1)=>({values:n,min:n[0],max:n[n.length-1],whole:s}),l={min:0,max:.95,step:.05};return{drop1:l,drop2:l,units1:t(ji,!0),units2:t(ji,!0),layers:{min:1,max:4,step:1,whole:!0},images:t([...ud.filter(n=>n<e),e],!0),noise:{min:0,max:1,step:.05},seed:{min:0,max:2**32-1,step:1,whole:!0},init:{choices:[["lecture","N(0, 0.01\xB2)"],["xavier","Xavier"]]},optimizer:{choices:[["sgd","SGD"],["adam","Adam"]]},lr:t(dd),wd:t(fd),epochs:{min:1,max:50,step:1,whole:!0}}}var ls={images:2e3,optimizer:"adam",lr:.001,init:"xavier",epochs:30,units1:512,units2:512},go={drop1:.5,drop2:.5},$l=[{name:"few images",label:"few images: watch it over-fit",settings:{...ls,drop1:0,drop2:0}},{name:"noisy labels",label:"wrong labels",settings:{...ls,...go,noise:.4}},{name:"L9",label:"the lecture's run",settings:{}},{name:"L13",label:"without dropout",settings:{drop1:0,drop2:0}},{name:"L17",label:"1,024 units",settings:{...ls,...go,units1:1024,units2:1024}},{name:"L18",label:"four layers",settings:{...ls,...go,layers:4}}];function os(e,t){let l=$l.find(s=>s.name===e);if(!l){let s=$l.map(r=>r.name).join(", ");throw new Error(`there is no preset ${is(e)}; there are ${s}`)}let n={...tl(t),...l.settings};return{...n,images:Math.min(n.images,t)}}function Ad(e,t,l){let n=ss(l)[e];if("choices"in n){let s=n.choices.map(([r])=>r);if(!s.includes(t))throw new Error(`${e} must be one of ${s.join(", ")}, got ${is(t)}`)}else if(!(n.min<=t&&t<=n.max)){let s=`${$n(n.min,!0)} and ${$n(n.max,!0)}`,r=e==="images"?" (all the training images there are)":"";throw new Error(`${e} must lie between ${s}${r}, got ${$n(t)}`)}}function Wi(e,t){let l=tl(t);return Ui(l).filter(n=>e.layers>1||!["drop2","units2"].includes(n)).filter(n=>e[n]!==l[n]||n.startsWith("drop")).map(n=>`${n}=${typeof e[n]=="number"?hd(e[n]):e[n]}`).join("&")}function Gi(e,t){let l=tl(t),n=ss(t);for(let[s,r]of new URLSearchParams(e.slice(e.lastIndexOf("?")+1))){if(!Object.hasOwn(l,s)){let i=Object.keys(l).join(", ");throw new Error(`the link has an unknown setting ${is(s)}; there are ${i}`)}l[s]="choices"in n[s]?r:pd(s,r,n[s].whole??!1),Ad(s,l[s],t)}return l}function Vi({layers:e,units1:t,units2:l,drop1:n,drop2:s}){let r=e-1;return{units:[t,...Array(r).fill(l)],rates:[n,...Array(r).fill(s)]}}function qi(e){let t=[784,...Vi(e).units,10];return t.slice(1).reduce((l,n,s)=>l+(t[s]+1)*n,0)}function vo(e,t){let l=e.layers===1?["drop2","units2"]:[];return Ui(e).every(n=>l.includes(n)||e[n]===t[n])}function Yi(e){let t=e.map(wo),l=Object.keys(t[0]??{}).filter(s=>s==="p"||new Set(t.map(r=>r[s])).size>1),n=new Map;return t.map(s=>{let r=l.map(c=>s[c]).join(", "),i=(n.get(r)??0)+1;return n.set(r,i),i===1?r:`${r} (${i})`})}function rs(e){let t=wo(e),l=["p","units","images","optimizer"],n=wo(tl(0));return Object.keys(t).filter(s=>l.includes(s)||t[s]!==n[s]&&["noise","wd"].includes(s)).map(s=>t[s]).join(", ")}function wo(e){let{units:t,rates:l}=Vi(e);return{p:`p = ${l.map(String).join(" / ")}`,units:`${t.join("-")} units`,images:`${e.images.toLocaleString("en")} images`,noise:`${Math.round(100*e.noise)} % wrong labels`,optimizer:e.optimizer==="sgd"?"SGD":"Adam",lr:`lr ${$n(e.lr)}`,wd:`weight decay ${$n(e.wd)}`,init:e.init==="xavier"?"Xavier":"\u03C3 0.01",epochs:`${e.epochs} epochs`,seed:`seed ${e.seed}`}}function pd(e,t,l){let n=t.trim().replace(/(\d)_(?=\d)/g,"$1");if(!(l?/^[+-]?\d+$/:/^[+-]?((\d+\.?\d*|\.\d+)(e[+-]?\d+)?|inf(inity)?|nan)$/i).test(n))throw new Error(`${e} must be ${l?"a whole number":"a number"}, got ${is(t)}`);return/[fn]/i.test(n)?/n$/i.test(n)&&/^[+-]?n/i.test(n)?NaN:n[0]==="-"?-1/0:1/0:Number(n)}function hd(e){let t=e===0?0:Math.floor(Math.log10(Math.abs(e)));return Number.isInteger(e)||t>=-4?String(e):Ki(e.toExponential())}function $n(e,t=!1){if(Number.isNaN(e))return"nan";if(!Number.isFinite(e))return e<0?"-inf":"inf";let l=e.toExponential(5),n=Number(l.slice(l.indexOf("e")+1));if(e!==0&&(n<-4||n>=6))return Ki(l);let s=String(Number(e.toFixed(Math.max(0,5-n))));return t?s.replace(/^(\d{1,3})(\d{3})(?=\.|$)/,"$1,$2"):s}var Ki=e=>e.replace(/\.?0*e([+-])(\d+)$/,(t,l,n)=>`e${l}${n.padStart(2,"0")}`);function is(e){let t=String(e).includes("'")&&!String(e).includes('"')?'"':"'",l=String(e).replaceAll("\\","\\\\").replaceAll(t,`\\${t}`).replaceAll(`
`,"\\n").replaceAll("\r","\\r").replaceAll("	","\\t");return t+l+t}var Ji="Probability with which each unit is dropped, anew for each image in each step",Zi={drop1:{label:"drop rate, layer 1",hint:Ji},drop2:{label:"drop rate, further layers",hint:Ji},units1:{label:"units, layer 1"},units2:{label:"units, further layers"},layers:{label:"hidden layers"},images:{label:"training images",hint:"As many of each class"},noise:{label:"wrong labels",hint:"Share of the training labels that random ones replace"},seed:{label:"seed"},init:{label:"first weights"},optimizer:{label:"optimiser"},lr:{label:"learning rate"},wd:{label:"weight decay"},epochs:{label:"epochs"}},gd={"Dropout and network":["drop1","drop2","units1","units2","layers"],Data:["images","noise","seed"],Training:["optimizer","lr","wd","init","epochs"]},Xi=6,wd="Train, noisy: measured while training, with dropout. Train, clean and test: evaluated without dropout. Point at the chart, or select it and press \u2190 \u2192, to read it off.",ea=[{name:"train, noisy",colour:"--d2l-noisy",dash:[2,3],acc:"train_acc_noisy",loss:"train_loss"},{name:"train, clean",colour:"--d2l-clean",dash:[8,4],acc:"train_acc_clean",loss:null},{name:"test",colour:"--d2l-test",dash:void 0,acc:"test_acc",loss:"test_loss"}],ta={acc:{title:"Accuracy",axis:"accuracy (share of images classified rightly)"},loss:{title:"Loss",axis:"loss (mean cross-entropy)"}},na=[["epochs",({history:e,settings:t})=>`${e.test_acc.length} of ${t.epochs}`],["train, noisy",({history:e})=>as(e.train_acc_noisy)],["train, clean",({history:e})=>as(e.train_acc_clean)],["test",({history:e})=>as(e.test_acc)],["test loss",({history:e})=>as(e.test_loss)]],as=e=>e[e.length-1]?.toFixed(3)??"\u2013";function sa(e,t){let{state:l,options:n}=t,s=n.num_images??1e4,r={...tl(s),...l.get("settings")},i=null,c,d={id:"",epoch:0,x:[],acc:[],loss:[]},f=()=>({...r,...l.get("settings")}),m=()=>l.get("run")?.id?l.get("run"):null,p=()=>l.get("kept")??[],h=()=>l.get("metric")??"acc",w=()=>["training","stopping"].includes(m()?.state??""),S=cr({label:"Settings to start from",choices:$l.map(({name:M,label:j})=>[M,j,rs(os(M,s))]),onPick:M=>T(()=>F(os(M,s)))}),_=Object.fromEntries(Object.keys(Zi).map(M=>[M,ae(M)])),y=E("p",{class:"d2l-facts"}),Q=E("p",{class:"d2l-facts"},n.facts??null),x=Ie({label:"Train",primary:!0,hint:"Train a new network with these settings",onClick:O}),$=Ie({label:"Stop",hint:"Stop; the finished epochs stay",onClick:I}),v=Ie({label:"Keep",hint:"Keep this run on the chart and in the table",onClick:oe}),R=Ie({label:"Reset",hint:"Forget all runs, and put every control back",onClick:le}),z=Ie({label:"Undo reset",onClick:fe}),q=Ie({label:"Copy link",hint:"Copy a link to these settings",onClick:$e}),K=ar({label:"What the chart shows",choices:[["acc","accuracy"],["loss","loss"]],value:h(),onInput:M=>l.set({metric:M})}),D=E("progress",{max:1,value:0,"aria-label":"Share of the run that is done"}),V=E("span",{class:"d2l-progress-words"}),k=E("p",{class:"d2l-status",role:"status"}),W=E("p",{class:"d2l-note"},"Settings changed: train anew to see what they do."),P=E("p",{class:"d2l-error",role:"alert"}),H=E("div",{class:"d2l-copied",role:"status"}),C=E("div",{class:"d2l-kept"}),J=E("div",{class:"d2l-lab-picture"});e.append(E("div",{class:"d2l-lab"},S.el,E("div",{class:"d2l-lab-main"},J,E("div",{class:"d2l-lab-controls"},...Object.entries(gd).map(de)))));let U=el(J,{label:"Learning curves",x:{label:"epoch",min:0},y:{label:ta.acc.axis},height:M=>Math.max(260,Math.min(430,M*.5)),hint:wd});U.el.prepend(E("div",{class:"d2l-lab-switch"},K.el)),J.append(E("div",{class:"d2l-actions"},x,$,v,R,z,q),E("div",{class:"d2l-progress"},k,D,V),W,P,H,C);function de([M,j]){let B={"Dropout and network":y,Data:Q}[M];return E("fieldset",{},E("legend",{},M),...j.map(ue=>_[ue].el),B)}function ae(M){let j=ss(s)[M],B=f()[M],ue=Oe=>F({...f(),[M]:Oe}),ie={...Zi[M],...j,value:B,onInput:ue};return"choices"in j?Ql({...ie,choices:j.choices}):M==="seed"?on({...ie,min:j.min,max:j.max}):_t({...ie,format:Oe=>j.whole?Oe.toLocaleString("en"):$n(Oe)})}function F(M){i=null,l.set({settings:M}),Qe()}async function T(M){P.textContent="";try{await M()}catch(j){let B=String(j.message??j);P.textContent=B.slice(0,1).toUpperCase()+B.slice(1)}}function O(){return i=null,T(()=>t.ask("train",{settings:f()}))}function I(){return T(()=>t.ask("stop",{}))}function oe(){let M=m();if(!M||!Y())return;let{id:j,history:B,message:ue}=M,ie=Yi([...p().map(Oe=>Oe.settings),M.settings]).at(-1)??"";l.set({kept:[...p(),{id:j,name:ie,settings:M.settings,history:B,message:ue}]})}let Y=()=>{let M=m();return!!(M&&!w()&&M.history.test_acc.length>0&&p().length<Xi&&!p().some(({id:B})=>B===M.id))};function le(){let M=m();i={run:M&&w()?ee(M):M,kept:p(),settings:f()},c=M?.id,w()&&I(),l.set({run:null,kept:[],settings:r}),P.textContent="",ne()}function ee(M){let j=`${M.history.test_acc.length} of ${M.settings.epochs} epochs`;return{...M,state:"done",now:null,message:`Stopped after ${j}: the lab was reset.`}}function fe(){let M=i;i=null,c=void 0,M&&l.set(M),ne(),x.focus()}function $e(){let M=Wi(f(),s);return t.place==="jupyter"?Ae(M,"The link is copied. In a cell, TrainingLab.from_link(\u2026) opens it."):(history.replaceState(null,"",`#${M}`),Ae(location.href,"The link is copied, and stands in the address bar."))}async function Ae(M,j){try{await navigator.clipboard.writeText(M),H.replaceChildren(E("p",{},j))}catch{let B=E("textarea",{readonly:!0,rows:2,"aria-label":"To copy"});B.value=M,H.replaceChildren(E("p",{},"Copy this text (Ctrl+C):"),B),B.select()}}let Ye=(M,j)=>l.set({kept:p().map(B=>B.id===M&&j?{...B,name:j}:B)});function Ne(M){l.set({kept:p().filter(j=>j.id!==M)}),(Y()?v:x).focus()}function Qe(){let M=f();for(let[j,B]of Object.entries(_)){let ue=M[j];B.value!==ue&&(B.value=ue)}for(let j of["drop2","units2"])_[j].disabled=M.layers===1;S.value=$l.find(({name:j})=>vo(os(j,s),M))?.name??null,y.replaceChildren(E("strong",{},qi(M).toLocaleString("en"))," weights and biases"),H.replaceChildren(),ne()}function ne(){let M=m();if(M&&M.id===c)return l.set({run:null});let j=M!==null&&!vo(M.settings,f());x.disabled=!t.live||w()&&!j,$.disabled=M?.state!=="training",v.disabled=!Y(),R.disabled=i!==null,z.hidden=i===null,W.hidden=!j,D.value=M?.share??0,D.hidden=V.hidden=!M,V.textContent=M?vd(M):"";let B=M?yd(M):i?"The runs are gone, and the controls are back.":"";k.textContent!==B&&(k.textContent=B),k.classList.toggle("d2l-error",M?.state==="failed"),me()}function me(){let M=m();be(M);let j=p().filter(({id:Fe})=>Fe!==M?.id),B=[...j.flatMap(Fe=>gt(Fe)),...M?Pe(M):[]],ue=Math.max(...[M,...j].map(Fe=>Fe?.settings.epochs??0))||f().epochs,ie=ta[h()],Oe=j.length?`, beside ${j.length} kept run${j.length>1?"s":""}`:"";U.set({lines:B,title:M?`${ie.title} with ${rs(M.settings)}${Oe}`:j.length?`${ie.title} of the kept runs`:"Press Train, and the curves grow here",x:{label:"epoch",min:0,max:ue},y:{label:ie.axis}})}function be(M){if(!M?.now||!w()||M.history.test_acc.length>=M.epoch||Ft()){d={id:"",epoch:0,x:[],acc:[],loss:[]};return}(d.id!==M.id||d.epoch!==M.epoch)&&(d={id:M.id,epoch:M.epoch,x:[],acc:[],loss:[]});let j=M.share*M.settings.epochs;j<=(d.x.at(-1)??M.epoch-1)||(d.x.push(j),d.acc.push(M.now.train_acc_noisy),d.loss.push(M.now.train_loss))}function Pe(M){let j=p().findIndex(({id:B})=>B===M.id);return ea.flatMap(({name:B,colour:ue,dash:ie,...Oe})=>{let Fe=Oe[h()];if(!Fe)return[];let Ke=M.history[Fe]??[],ct=B==="train, noisy"&&d.x.length>0,Je=j>=0&&B==="test"?`test (kept ${j+1})`:B;return[{name:B,label:Je,colour:ue,dash:ie,width:2.5,point:w(),x:[...la(Ke),...ct?d.x:[]],y:[...Ke,...ct?d[h()]:[]]}]})}function gt(M){let j=p().indexOf(M)+1;return ea.flatMap(({name:B,colour:ue,dash:ie,...Oe})=>{let Fe=Oe[h()];if(!Fe)return[];let Ke=M.history[Fe],ct=B==="test"?`${j}: ${M.name}`:void 0;return[{name:`${B} of run ${j}`,label:ct,colour:ue,dash:ie,width:1.25,opacity:.6,x:la(Ke),y:Ke}]})}function je(){let M=p();if(C.hidden=M.length===0,!M.length)return C.replaceChildren();let j=new Set([...C.querySelectorAll("tr[data-id]")].map(ie=>ie.getAttribute("data-id"))),B=["run","name",...na.map(([ie])=>ie)].map(ie=>E("th",{scope:"col"},ie)),ue=M.map((ie,Oe)=>{let Fe=E("input",{type:"text","aria-label":`Name of run ${Oe+1}`,title:rs(ie.settings)});Fe.value=ie.name,Fe.addEventListener("change",()=>Ye(ie.id,Fe.value.trim()));let Ke=na.map(([Je,pt])=>E("td",{"data-title":Je},pt(ie))),ct=Ie({label:"Remove",onClick:()=>Ne(ie.id)});return ct.setAttribute("aria-label",`Remove run ${Oe+1}, ${ie.name}`),E("tr",{"data-id":ie.id,class:j.has(ie.id)?null:"d2l-new"},E("th",{scope:"row"},String(Oe+1)),E("td",{class:"d2l-name"},Fe),...Ke,E("td",{},ct))});C.replaceChildren(E("table",{},E("caption",{},`Kept runs (${M.length} of at most ${Xi})`),E("thead",{},E("tr",{},...B,E("td",{}))),E("tbody",{},...ue)),Ie({label:"Copy as CSV",onClick:()=>Ae(xd(p()),"The table is copied.")}))}function ge(){let M=location.hash.slice(1);M.includes("=")&&T(()=>F(Gi(M,s)))}let wt=t.place==="page"&&e.closest("[data-d2l=lab]")===document.querySelector("[data-d2l=lab]");wt&&addEventListener("hashchange",ge);let at=[l.on("settings",Qe),l.on(["run","kept"],ne),l.on("metric",()=>{K.value=h(),me()}),l.on("kept",je),t.onGone(ne)];return Qe(),je(),wt&&ge(),()=>{for(let M of at)M();removeEventListener("hashchange",ge),U.dispose(),e.replaceChildren()}}var la=e=>e.map((t,l)=>l+1);function vd({share:e,epoch:t,seconds:l,settings:n,state:s}){if(!e)return"";let r=l/(e*n.epochs),i=`${r<10?r.toFixed(1):Math.round(r)} s an epoch`;return s!=="training"?i:`epoch ${t} of ${n.epochs} \xB7 ${i} \xB7 ${bd(l*(1/e-1))} left`}var bd=e=>e<100?`${Math.ceil(e)} s`:`${Math.ceil(e/60)} min`;function yd({state:e,message:t,share:l}){return e==="training"?l?"Training":t||"Starting":e==="stopping"?"Stopping":t}function xd(e){let t=s=>/[",\n]/.test(String(s))?`"${String(s).replaceAll('"','""')}"`:s,l=["train_acc_noisy","train_acc_clean","test_acc","train_loss","test_loss"],n=e.map(({name:s,settings:r,history:i},c)=>({run:c+1,name:s,...r,epochs_done:i.test_acc.length,...Object.fromEntries(l.map(d=>[d,i[d].at(-1)])),seconds_per_epoch:i.seconds.reduce((d,f)=>d+f,0)/i.seconds.length}));return[Object.keys(n[0]??{}),...n.map(Object.values)].map(s=>s.map(t).join(",")+`
`).join("")}var oa={p:.5,train_size:2e3,test_size:2e3,num_hiddens:[512,512],lr:.001,batch_size:128,epochs:30,seed:2,without:[.761,.716,.784,.587,.535,.546,.534,.623,.598,.57,.576,.535,.647,.55,.605,.553,.592,.611,.624,.68,.622,.628,.675,.671,.668,.762,.72,.677,.726,.69],with:[.929,.735,.694,.629,.612,.589,.58,.581,.564,.595,.565,.553,.574,.542,.573,.568,.541,.548,.576,.547,.541,.545,.537,.57,.538,.569,.566,.56,.54,.575],gaps:[.204,.153,.205,.148,.15,.151,.188,.151,.179,.179],last:5,images:"AAAAAAAAACZVEAAAAAAAAAAAAAAAv//5zZAAAAAAAAAAAADe7v//+QAAAAAAAAAAAP7v7f/yAAAAAAAAAAAE/u/u/8IQAAAAAAAAAAft/+/+hzAAAAAAAAAAC+y938+BAAAAAAAAAAAO/+7b2gAAAAAAAAAAAD/N7fz7AAAAAAAAAAAAn8zc6/WAAAAAAAAAAADe7//98FsAAAAAAAAAAv3u39z+HwAAAAAAAAAH/e7vzf+foAAAAAAAAA7P/++u//7kAAAAAAAAj93/767+/tlQAAAAAADu7s/9vf7+kAAAAAAABP7/7M68/vwAAAAAAAAM293/3v///AAAAAAAAD/u27z+z/78AAAAAAAAv+7//d7s/voAAAAAAAf7/u7+/2n++QAAAAACj82+//70Cv74AAAAX///++z/71AL/vcAAAHe7u7/vu/6AAr+9gAABv3u7+/9rfAACf70AAAAvv//7v/vQAAJ/vMAAAABfP////QAAAf/0QAAAAAAAkVCAAAAAEIQAAAAAAAAApYAAAmBAAAAAAAAAAAH2+y9ytQAAAAAAAAAAADe7+7u0AAAAAAAAAAAAM7d3d7QAAAAAAAAAAAA3t3d3sAAAAAAAAAAAADe3u7usAAAAAAAAAAAAM/u7u+gAAAAAAAAAAAAv+/u75AAAAAAAAAAAACP7u7vUAAAAAAAAAAAAG/u7u9AAAAAAAAAAAAAX+7u70AAAAAAAAAAAACP7+7vcAAAAAAAAAAAAM7u7u7AAAAAAAAAAAAA/u7u7vAAAAAAAAAAAAT+7u/+9QAAAAAAAAAAB/7u7u74AAAAAAAAAAAJ/u7u7voAAAAAAAAAAAv+7u7u+wAAAAAAAAAAC/7u7u76AAAAAAAAAAAL/u7u7vsAAAAAAAAAAAr+/u7++wAAAAAAAAAACP7u7u76AAAAAAAAAAAH/u7u7foAAAAAAAAAAAf97u7t+gAAAAAAAAAAB/7u7t36AAAAAAAAAAAF/v/+7voAAAAAAAAAAAb+7//++QAAAAAAAAAAA+lXeJq2AAAAAAAAAAAAZ2d3eKAAAAAAAAAAAADtzO3d9wAAAAAAAAAAA9qryrvbAAAAAAAAAAAG2rzLu8wAAAAAAAAAAAfLu8y7zQAAAAAAAAAACMur26vcAAAAAAAAAAAJy63ru9sAAAAAAAAAAAnKv7y76QAAAAAAAAAACrrePbvnAAAAAAAAAAAJy+0Ou/YAAAAAAAAAAAjL6w678wAAAAAAAAAAB8v4DczxAAAAAAAAAAAHy/QMy/AAAAAAAAAAAAbb8AvM4AAAAAAAAAAABtzwCczQAAAAAAAAAAAG3OAHzMAAAAAAAAAAAAXN0AXMsAAAAAAAAAAAA+zQBsywAAAAAAAAAAAB7NAIzKAAAAAAAAAAAAHM8AnNgAAAAAAAAAAAALzQCs1gAAAAAAAAAAAA3NALzVAAAAAAAAAAAADM0QzNQAAAAAAAAAAAAK3SDM0QAAAAAAAAAAAAjdQNzQAAAAAAAAAAAABd1QzMAAAAAAAAAAAAAE3lD9wAAAAAAAAAAAAACTADlwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABXIAAAABYAAAAAAAAAKZrJMAAAvjAAAAAAAASXaLvJRG7dYAAAAAAmy2eYvdze3cyQAAAAF6mZeYd3is3MzKAAA3mlVG2Gia3Ny6vMwAbKl3zO++3v/u7d7czQK7mYreynz/7dzM3dy9FszMzKury7zMzMzMzM9U3MzM3dzMzMzMzM3MzmDd3+7d3d3u7t3d3u7fUAE2eau7u6qqqqqqqpgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="};function Ed(e,t){return e<=t?Array.from({length:e},(l,n)=>n):Array.from({length:t},(l,n)=>Math.round(n*(e-1)/(t-1)))}function Sd(e,t){let l=[];for(let n of e.split(" ")){let s=`${l.at(-1)??""} ${n}`.trim();l.length&&s.length<=t?l[l.length-1]=s:l.push(n)}return l}var bo=(e,t,l)=>Array.from({length:e},(n,s)=>t+l*(s+.5)/e);function cs(e,t,{most:l=10,outputs:n=10}={}){let s=ve("g",{class:"d2l-network"},e),r=t.map(v=>Ed(v,l)),i=[...t,0].map(()=>ve("path",{class:"d2l-edges"},s)),c=ve("rect",{class:"d2l-frame"},s),d=[...r.map(v=>v.length),n].map((v,R)=>Array.from({length:v},()=>{let z=ve("g",{class:R<r.length?"d2l-unit":"d2l-unit d2l-output"},s);return ve("circle",{},z),R<r.length&&ve("path",{class:"d2l-cross"},z),z})),f=t.map(v=>ve("text",{class:"d2l-rest","text-anchor":"middle"},s,v>l?"\u22EE":"")),m=t.map(()=>Array.from({length:5},()=>ve("text",{"text-anchor":"middle",class:"d2l-caption"},s))),p=[],h={x:0,y:0},w=0,S=20,_=t.map(()=>""),y;function Q({left:v,right:R,top:z,height:q,size:K}){let D=v+K+Math.min(46,(R-v-K)*.28),V=(R-D)/r.length;h={x:v+K,y:z+q/2},he(c,{x:v-1,y:h.y-K/2-1,width:K+2,height:K+2}),p=d.map((k,W)=>{let P=W<r.length&&t[W]>l,H=bo(k.length+(P?1:0),z,q);return{x:D+W*V,ys:H}}),w=Math.max(3,Math.min(9,.36*q/(l+1),V*.2)),d.forEach((k,W)=>{let{x:P,ys:H}=p[W];k.forEach((C,J)=>{C.setAttribute("transform",`translate(${P} ${H[J].toFixed(1)})`),he(C.children[0],{r:w});let U=w*.5;C.children[1]?.setAttribute("d",`M${-U} ${-U}L${U} ${U}M${-U} ${U}L${U} ${-U}`)}),W!==r.length&&(he(f[W],{x:P,y:H[H.length-1]+5}),m[W].forEach((C,J)=>he(C,{x:P,y:z+q+16+15*J})))}),S=Math.max(6,Math.floor(V/6.4)),_.forEach((k,W)=>$(W,k)),y&&x(...y)}function x(...v){y=v;let[R,z]=v;if(!p.length)return;let q=d.map((K,D)=>{let V=r[D]??K.map((H,C)=>C),k=R[D],W=z?.[D],P=W?Math.max(1e-9,...V.map(H=>W[H])):1;return K.map((H,C)=>{let J=!k||!!k[V[C]];H.classList.toggle("d2l-off",!J);let U=W?Math.max(0,W[V[C]])/P:.55;return he(H.children[0],{"fill-opacity":J?U.toFixed(2):0}),J})});i.forEach((K,D)=>{let V=q[D];if(!V)return;let{x:k,ys:W}=p[D],P="";V.forEach((H,C)=>{H&&(D===0?P+=`M${h.x} ${h.y}L${k-w} ${W[C].toFixed(1)}`:q[D-1].forEach((J,U)=>{J&&(P+=`M${p[D-1].x+w} ${p[D-1].ys[U].toFixed(1)}L${k-w} ${W[C].toFixed(1)}`)}))}),K.setAttribute("d",P)})}function $(v,R){_[v]=R;let z=Sd(R,S);m[v].forEach((q,K)=>q.textContent=z[K]??"")}return{place:Q,show:x,caption:$,drawn:r.map(v=>v.length)}}function nl(e,t){let l=E("canvas",{class:t,width:28,height:28});e.append(l);let n=l.getContext("2d"),s=[];function r(i){s=i;let c=n.createImageData(28,28),d=(getComputedStyle(l).color.match(/[\d.]+/g)??[0,0,0]).map(Number);for(let f=0;f<i.length;f++)c.data.set([d[0],d[1],d[2],255*i[f]],4*f);n.putImageData(c,0,0)}return{canvas:l,show:r,dispose:ho(()=>r(s))}}var ra=200;function $d(e){let t=Array.from(atob(e),l=>l.charCodeAt(0)).flatMap(l=>[l>>4,l&15]);return Array.from({length:t.length/784},(l,n)=>t.slice(784*n,784*(n+1)).map(s=>s/15))}function Md(e){let t=Math.min(...e),l=e[e.length-1];return{epoch:e.indexOf(t)+1,lowest:t,last:l,climbs:l>1.1*t}}function ia(e,t){let l=n=>{let{epoch:s,lowest:r,last:i,climbs:c}=Md(n);return c?`turned after epoch ${s} and climbed from ${r.toFixed(2)} to ${i.toFixed(2)}`:`ended at ${i.toFixed(2)}, near its lowest, ${r.toFixed(2)}`};return`Without dropout the test loss ${l(e)}. With dropout it ${l(t)}.`}function Cd({steps:e,...t},l){let n=e.flatMap((s,r)=>s>0&&s%l===0?[r]:[]);return{without:n.map(s=>t.without[s]),with:n.map(s=>t.with[s])}}function _d({gaps:e,last:t,p:l,train_size:n}){let s=[...e].sort((c,d)=>c-d),r=(s[s.length-1>>1]+s[s.length>>1])/2,i=s.filter(c=>c>0).length;return`${n.toLocaleString("en")} images, p = ${l}, last ${t} epochs: on ${i} of ${e.length} seeds the test loss is higher without dropout, by ${s[0].toFixed(2)} to ${(s.at(-1)??0).toFixed(2)} (median ${r.toFixed(2)}).`}function ca(e,{state:t,options:l,ask:n,place:s}){let r=l.recording??oa,{epochs:i,num_hiddens:c}=r,{seed:d,train_size:f,test_size:m,num_hiddens:p,lr:h,batch_size:w}=r,S=s==="jupyter"?new fl:null,_=S??t,y=S&&Promise.resolve().then(()=>(zs(),nr)).then(({pageEngine:ne})=>ne({})),Q=sn(async(ne,me)=>{if(!y)return n(ne,me);let be=await n("images",{train_size:f,test_size:m,seed:d}),Pe=await y;return R?Pe.ask(ne,{...me,images:be},S):{}}),x=async()=>(y?await y:{ask:n}).ask("stop",{}),$=()=>t.get("p")??r.p,v,R=$()!==r.p,z=()=>{let ne=R?_.get("pair"):null;return ne?.p===$()?ne:null},q=$d(r.images),K=_t({label:"drop probability p",max:.95,value:$(),format:ne=>ne.toFixed(2),onInput:ne=>t.set({p:ne})}),D=Ie({label:"Play",primary:!0,onClick:()=>O.playing()?O.pause():oe()}),V=Ie({label:"To the end",hint:"Both curves at once",onClick:()=>(O.pause(),T(i))}),k=Ie({label:"Stop",onClick:()=>{x()}}),W=Ie({label:"Back to the recorded run",onClick:I}),P=E("p",{class:"d2l-headline"}),H=E("p",{class:"d2l-say",role:"status"}),C=an(),J=E("div",{class:"d2l-pair"}),U=E("div",{});e.append(E("div",{class:"d2l-opening"},P,E("div",{class:"d2l-figure"},J,U),E("div",{class:"d2l-row"},K.el,E("div",{class:"d2l-actions"},D,V,k,W)),H,C.el,E("p",{class:"d2l-say"},_d(r))));let de=[aa(J,"without",c),aa(J,"with",c)],ae=el(U,{label:"Loss on the test images, epoch by epoch",x:{label:"epoch",min:0,max:i},y:{label:"test loss"},height:ne=>Math.max(230,Math.min(380,ne*.6))}),F=0;function T(ne){F=2*ne,ee();let[me,be]=[r.without.slice(0,ne),r.with.slice(0,ne)];Ae(me,be,r.p,ne<i),P.textContent=ne<i?fe(me,be):ia(me,be),H.textContent=`Recorded run, seed ${r.seed}. Move p, and both networks train anew, here.`,$e(r.p)}let O=Rl(()=>(F%2===0?T(F/2):ee(),F++>=2*i?null:ra),ne=>D.textContent=ne?"Pause":"Play");function I(){R=!1,clearTimeout(v),x().catch(()=>{}),t.set({p:r.p}),C.say(""),Ne(),T(Ft()?i:0),Ft()||oe()}function oe(){F>=2*i&&(F=0),O.play()}let Y=0,le=-1/0;function ee(ne){if(Ft()&&Y)return;le=performance.now();let me=q[Y++%q.length],be=ne?.length?ne:c.map(Pe=>Uint8Array.from({length:Pe},()=>+(Math.random()>=$())));de[0].show(me,[...c.map(()=>null),null]),de[1].show(me,[...be,null])}let fe=(ne,me,be=i)=>{let Pe=Math.min(ne.length,me.length);return Pe?`Epoch ${Pe} of ${be}, the same images for both networks. Loss on test images: ${ne[Pe-1].toFixed(2)} without dropout, ${me[Pe-1].toFixed(2)} with it.`:"Two networks begin to learn from the same few images: one without dropout, one with it."};function $e(ne){de[0].title("without dropout"),de[1].title(`with dropout, p = ${Ue(ne)}`)}function Ae(ne,me,be,Pe){let gt=(ge,wt,at,M=[])=>({name:ge,colour:wt,y:at,dash:M.length?M:void 0,width:2.5,point:Pe,label:`${(at.at(-1)??0).toFixed(2)} ${ge.split(",")[0]}`,x:at.map((j,B)=>B+1)}),je=[...r.without,...r.with,...ne,...me].filter(Number.isFinite);ae.set({lines:[gt("without","--d2l-without",ne,[8,4]),gt(`with, p = ${Ue(be)}`,"--d2l-with",me)],y:{label:"test loss",min:Math.floor(10*Math.min(...je))/10,max:Math.ceil(10*Math.max(...je))/10}})}function Ye(){R=!0,Ne(),clearTimeout(v),v=setTimeout(async()=>{try{await Q("train_pair",{p:$(),seed:d,epochs:i,train_size:f,test_size:m,num_hiddens:p,lr:h,batch_size:w}),C.say("")}catch(ne){C.say(ne.message)}},300)}function Ne(){let ne=z(),me=ne?.state==="training";if(D.hidden=V.hidden=R,k.hidden=!me,W.hidden=!R,!R)return;if(O.pause(),$e($()),!ne){P.textContent=fe([],[]),H.textContent="Two new networks begin to learn \u2026",Ae([],[],$(),!0);return}let be=Cd(ne,Math.ceil(f/w)),Pe=be.with.length;performance.now()-le>ra&&ee(ne.kept),Ae(be.without,be.with,ne.p,me),P.textContent=me||Pe<2?fe(be.without,be.with):ia(be.without,be.with),H.textContent=ne.message||`Training here and now, seed ${ne.seed}: epoch ${Math.min(Pe+1,i)} of ${i}.`,C.say(ne.state==="failed"?ne.message:"")}let Qe=[t.on("p",()=>{K.value=$(),(R||$()!==r.p)&&Ye()}),_.on("pair",Ne),Nl(e,()=>{R?Ye():Ft()?T(i):oe()})];return Ne(),R||T(0),()=>{R=!1,(y?y.then(ne=>ne.dispose()):x()).catch(()=>{}),clearTimeout(v);for(let ne of[...Qe,O.pause,ae.dispose,...de.map(me=>me.dispose)])ne();e.replaceChildren()}}function aa(e,t,l){let n=E("figcaption",{class:`d2l-side d2l-${t}`}),s=E("div",{class:"d2l-stage"});e.append(E("figure",{},n,s));let{element:r,describe:i}=rn(s,`d2l-side-picture d2l-${t}`),c=cs(r,l,{most:7}),d=nl(s,"d2l-image d2l-input"),[f,m]=[8,150];l.forEach((h,w)=>c.caption(w,`${c.drawn[w]} of ${h} drawn`));let p=cn(s,h=>{let w=Math.min(56,h*.18);he(r,{width:h,height:f+m+(h<260?50:26)}),c.place({left:2,right:h-14,top:f,height:m,size:w}),d.canvas.style.cssText=`left:2px;top:${f+m/2-w/2}px;width:${w}px;height:${w}px`});return{dispose(){p(),d.dispose()},show(h,w){d.show(h),c.show(w)},title(h){n.textContent!==h&&(n.textContent=h,i(`A drawn network ${h}: an image, two hidden layers of ${l.join(" and ")} units, ten classes.`))}}}var fn=28;function Id(e,t,l,n){let r=!1;for(let i=Math.max(0,Math.floor(l-2));i<=Math.min(fn-1,l+2);i++)for(let c=Math.max(0,Math.floor(t-2));c<=Math.min(fn-1,t+2);c++){let d=Math.min(1,2-Math.hypot(c+.5-t,i+.5-l));if(d<=0)continue;let f=i*fn+c,m=n?Math.max(e[f],d*n):Math.min(e[f],1-d);r||=m!==e[f],e[f]=m}return r}function ua({pixels:e,onDraw:t}){let l=E("div",{class:"d2l-pad"}),{canvas:n,show:s,dispose:r}=nl(l,"d2l-image"),i=E("span",{class:"d2l-pen",hidden:!0});l.append(i),Object.entries({tabindex:"0",role:"application","aria-roledescription":"drawing pad","aria-label":"Image, 28 by 28 pixels: draw on it. Arrow keys move the pen, space puts it down or lifts it"}).forEach(([_,y])=>n.setAttribute(_,y));let c={x:14,y:14,down:!1},d=!1,f=null,m=0;function p(_,y){f??=Array.from(e());let Q=Math.max(1,Math.ceil(Math.hypot(_-c.x,y-c.y)*2)),x=!1;for(let $=1;$<=Q;$++){let v=$/Q;x=Id(f,c.x+(_-c.x)*v,c.y+(y-c.y)*v,d?0:.85)||x}Object.assign(c,{x:_,y}),x&&(s(f),m||=requestAnimationFrame(()=>{m=0;let $=f;f=null,t($)}))}let h=_=>{let y=n.getBoundingClientRect();return{x:(_.clientX-y.left)/y.width*fn,y:(_.clientY-y.top)/y.height*fn}};n.addEventListener("pointerdown",_=>{_.button===0&&(n.setPointerCapture(_.pointerId),Object.assign(c,h(_),{down:!1}),i.hidden=!0,p(c.x,c.y))}),n.addEventListener("pointermove",_=>{if(!n.hasPointerCapture(_.pointerId))return;let{x:y,y:Q}=h(_);p(y,Q)});let w={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]},S=()=>{i.hidden=!1,i.style.left=`${100*c.x/fn}%`,i.style.top=`${100*c.y/fn}%`,i.classList.toggle("d2l-down",c.down)};return n.addEventListener("keydown",_=>{let y=w[_.key];if(!y&&_.key!==" ")return;_.preventDefault();let Q=v=>Math.min(fn-1,Math.max(0,v)),[x,$]=y?[Q(c.x+y[0]),Q(c.y+y[1])]:[c.x,c.y];y||(c.down=!c.down),c.down&&p(x,$),Object.assign(c,{x,y:$}),S()}),n.addEventListener("blur",()=>{c.down=!1,i.hidden=!0}),{el:l,show:()=>{f||s(e())},erase:_=>{d=_},dispose(){cancelAnimationFrame(m),r()}}}var Ml=50,sl=14,Mn=330,Ld=e=>Uint8Array.from(atob(e),t=>t.charCodeAt(0)),ll=e=>Array.from(e).reduce((t,l,n,s)=>l>s[t]?n:t,0);function Td(e,t){let l=Array.from(t,(s,r)=>e.reduce((i,c)=>i+c[r],0)/e.length),n=e.filter(s=>ll(s)===ll(t)).length;return{mean:l,agree:n}}function da(e,{state:t,options:l,ask:n,place:s}){let{labels:r,names:i,num_hiddens:c}=l,d=Ld(l.images),f=sn(n),m=Y=>t.get(Y)??{image:0,seed:3,draw:0,rates:c.map(()=>.5),pixels:null}[Y],p=()=>m("pixels")??Array.from(d.subarray(784*m("image"),784*(m("image")+1)),Y=>Y/255),h=()=>s==="page"?p():null,w=_t({label:"image",max:r.length-1,step:1,value:m("image"),onInput:Y=>t.set({image:Y,pixels:null})}),S=c.map((Y,le)=>_t({label:`drop_prob${le+1}`,max:.95,value:m("rates")[le],format:ee=>ee.toFixed(2),onInput:ee=>t.set({rates:m("rates").with(le,ee)})})),_=on({label:"seed",min:0,max:9999,value:m("seed"),onInput:Y=>t.set({seed:Y})}),y=ua({pixels:p,onDraw:Y=>t.set({pixels:Y})}),Q=Ie({label:"Blank",hint:"An empty page to draw a piece of clothing of your own",onClick:()=>t.set({pixels:new Array(784).fill(0)})}),x=Ol({label:"erase",value:!1,onInput:y.erase}),$=Ie({label:"Play",primary:!0,onClick:()=>T.toggle()}),v=Ie({label:"One draw",onClick:()=>(T.pause(),de())}),R=Ie({label:"All fifty",hint:"Fifty draws at once",onClick:()=>(T.pause(),ae())});$.hidden=Ft();let z=E("p",{class:"d2l-headline","aria-live":"polite"}),q=E("p",{class:"d2l-say"}),K=an(),D=E("div",{class:"d2l-stage"}),{element:V,describe:k}=rn(D,"d2l-thinned-picture"),W=cs(V,c,{outputs:i.length}),P=nl(D,"d2l-image d2l-input"),H=Bd(V,i);e.append(E("div",{class:"d2l-thinned"},E("div",{class:"d2l-beside"},y.el,E("div",{class:"d2l-column"},E("div",{class:"d2l-controls"},w.el,...S.map(Y=>Y.el),_.el),E("div",{class:"d2l-actions"},$,v,R,E("span",{class:"d2l-gap"}),Q,x.el))),z,q,K.el,D,E("p",{class:"d2l-legend"},E("span",{class:"d2l-key-tick"},"one thinned network each"),E("span",{class:"d2l-key-bar"},"their mean"),E("span",{class:"d2l-key-full"},"full network"),E("span",{class:"d2l-key-unit"},"darker units put out more, \xD7 are dropped"))));let C=[],J=0;async function U(Y,le=m("draw")){try{let ee=await f("thin",{image:m("image"),pixels:m("pixels")??h(),rates:m("rates"),seed:m("seed"),draw:le,draws:Y});return ee&&K.say(""),D.classList.remove("d2l-stale"),ee??null}catch(ee){return K.say(ee.message),z.textContent="Nothing was computed: see the error below.",q.textContent="",D.classList.add("d2l-stale"),null}}async function de(){let Y=await U(1,m("draw")+ ++J);return Y?(C.length>=Ml&&(C=[]),C.push(Y.probabilities.data),F(Y,!Ft()),!0):!1}async function ae(){let Y=await U(Ml);if(!Y)return;let{data:le}=Y.probabilities;C=Array.from({length:Ml},(ee,fe)=>le.subarray(fe*i.length,(fe+1)*i.length)),F(Y,!1)}function F(Y,le){let ee=c.map((je,ge)=>Y[`kept_${ge}`].data),fe=c.map((je,ge)=>Y[`hidden_${ge}`].data),[$e,Ae,Ye]=[Y.full.data,C.length-1,C.length===Ml&&!le?0:-1],Ne=C[Ye<0?Ae:Ye],{mean:Qe,agree:ne}=Td(C,$e),[me,be]=[ll(Ne),ll($e)];W.show([...ee,null],[...fe,Ne]),H.show({answers:C,current:Ne,mean:Qe,full:$e,label:m("pixels")?-1:r[m("image")],falling:le});let Pe=ee.map(je=>je.reduce((ge,wt)=>ge+ +!wt,0));c.forEach((je,ge)=>W.caption(ge,`${W.drawn[ge]} of ${je} drawn, ${Pe[ge]} dropped`));let gt=C.length;z.textContent=m("pixels")?"Your own drawing.":`A picture of: ${i[r[m("image")]]}.`,z.textContent+=` Full network: ${i[be]}, ${Dt($e[be])}.`,q.textContent=gt===1?`This thinned network: ${i[me]}, ${Dt(Ne[me])}.`:`Mean of ${gt} thinned networks: ${i[ll(Qe)]}, ${Dt(Qe[ll(Qe)])}; ${ne} of the ${gt} say ${i[be]} too.`,k(`${z.textContent} ${q.textContent} The network in the picture: ${i[me]}, ${Dt(Ne[me])}; dropped are `+c.map((je,ge)=>`${Pe[ge]} of ${je} units in hidden layer ${ge+1} at p = ${Ue(m("rates")[ge])}`).join(", "))}let T=Rl(async()=>{if(!await de())return null;let Y=C.length;return Y>=Ml?null:Y<4?800:Y<10?400:170},Y=>$.textContent=Y?"Pause":"Play");function O(Y){let le=Y<620,ee=Math.max(44,Math.min(84,Y*.1)),fe=Y*(le?.5:.55);he(V,{width:Y,height:sl+Mn+(le?84:40)}),W.place({left:2,right:fe,top:sl,height:Mn,size:ee}),P.canvas.style.cssText=`left:2px;top:${sl+Mn/2-ee/2}px;width:${ee}px;height:${ee}px`,H.place(fe+14,Y-4)}function I(){w.value=m("image"),S.forEach((Y,le)=>Y.value=m("rates")[le]),_.value!==m("seed")&&(_.value=m("seed")),y.show(),P.show(p())}let oe=[t.on(["image","rates","seed","draw","pixels"],()=>{T.pause(),I(),ae()}),cn(D,O),Nl(D,()=>Ft()?ae():T.play())];return I(),()=>{for(let Y of[...oe,T.pause,y.dispose,P.dispose])Y();e.replaceChildren()}}function Bd(e,t){let l=ve("g",{class:"d2l-classes"},e),n=ve("path",{class:"d2l-axis"},l),s=["0","50","100 %"].map(y=>ve("text",{class:"d2l-caption","text-anchor":"middle"},l,y)),r=t.map(y=>({name:ve("text",{class:"d2l-class"},l,y),bar:ve("rect",{class:"d2l-bar"},l),number:ve("text",{class:"d2l-value","text-anchor":"end"},l)})),i=ve("path",{class:"d2l-ticks"},l),c=ve("path",{class:"d2l-newest"},l),d=ve("path",{class:"d2l-diamonds"},l),f=bo(t.length,sl,Mn),m=.32*Mn/t.length,[p,h]=[0,0],w;function S(y){if(w=y,!h)return;let{answers:Q,current:x,mean:$,full:v,label:R,falling:z}=y,q=D=>(p+D*h).toFixed(1),K=D=>f.map((V,k)=>`M${q(D[k])} ${V-m}v${2*m}`).join("");i.setAttribute("d",Q.map(K).join("")),c.setAttribute("d",K(x)),z&&c.animate({transform:["translateX(-24px)","none"],opacity:[0,1]},{duration:150,easing:"ease-out"}),d.setAttribute("d",f.map((D,V)=>`M${q(v[V])} ${D-6}l6 6l-6 6l-6 -6z`).join("")),r.forEach((D,V)=>{D.bar.style.transform=`scaleX(${Math.max($[V],.001)})`,D.number.textContent=Dt($[V]),D.name.classList.toggle("d2l-true",V===R)})}function _(y,Q){let x=Q-y<260?76:84,$=Q-y<260?0:46;p=y+x,h=Q-$-p-8,n.setAttribute("d",[0,.5,1].map(v=>`M${p+v*h} ${sl}v${Mn}`).join("")),s.forEach((v,R)=>he(v,{x:p+R*h/2,y:sl+Mn+16})),r.forEach(({name:v,bar:R,number:z},q)=>{he(v,{x:y,y:f[q]+4}),he(R,{x:p,y:f[q]-m,width:h,height:2*m}),R.style.transformOrigin=`${p}px 0`,he(z,{x:Q,y:f[q]+4,visibility:$?"visible":"hidden"})}),w&&S({...w,falling:!1})}return{show:S,place:_}}var yo={activations:dr,explorer:Hi,lab:sa,opening:ca,thinned:da};function fa(){document.getElementById("d2l-style")||document.head.append(E("style",{id:"d2l-style"},rr+ir))}function Aa(e){if(!Object.hasOwn(yo,e))throw new Error(`there is no view ${e}; there are ${Object.keys(yo).join(", ")}`);return yo[e]}function zd(e,t){let l=[...e.children],n=E("div",{class:"d2l-view","data-lm-suppress-shortcuts":"true"});e.classList.add("d2l-live"),e.append(n);try{let{net:s,base:r=t.base}=e.dataset,i=Bs({base:r,weights:s&&JSON.parse(s)});Aa(e.dataset.d2l??"")(n,sr(e,i));for(let c of l)c.toggleAttribute("hidden",!0)}catch(s){console.error(s),n.remove()}}function Pd(e=document,t={}){fa();let l=new IntersectionObserver(n=>{for(let{isIntersecting:s,target:r}of n)s&&(l.unobserve(r),zd(r,t))},{rootMargin:"400px"});for(let n of e.querySelectorAll("[data-d2l]:not([data-d2l-on])"))n.setAttribute("data-d2l-on",""),l.observe(n)}function Fd(e){if(!e)return()=>{};let t=E("style",{},`[data-d2l-for="${CSS.escape(e)}"] { display: none !important; }`);return document.head.append(t),()=>t.remove()}function Dd(e){e.classList.add("d2l-gone"),e.prepend(E("p",{class:"d2l-notice",role:"status"},`${Dl}.`))}function Qd({model:e,el:t}){fa(),t.classList.add("d2l-live");let l=E("div",{class:"d2l-view","data-lm-suppress-shortcuts":"true"});t.append(l);let n=or({model:e});try{let s=Aa(e.get("kind"))(l,n),r=Fd(e.get("_id")),i=n.onGone(()=>Dd(l));return()=>{i(),s(),n.dispose(),r(),l.remove()}}catch(s){console.error(s),n.dispose(),l.replaceChildren(E("p",{class:"d2l-error",role:"alert"},String(s)))}}var Hf={render:Qd};if(/^https?:/.test(import.meta.url)){let e=()=>Pd(document,{base:new URL("data/",import.meta.url).href});document.readyState==="loading"?addEventListener("DOMContentLoaded",e):e()}export{Hf as default,Pd as hydrate,yo as views};
