// Made from web/ by `make live`. MIT licence; uPlot: MIT, (c) 2024 Leon Sorokin.
var Mc=Object.defineProperty;var yr=(e,t,l)=>()=>{if(l)throw l[0];try{return e&&(t=e(e=0)),t}catch(n){throw l=[n],n}};var $c=(e,t)=>{for(var l in t)Mc(e,l,{get:t[l],enumerable:!0})};var kr,xr=yr(()=>{kr='"use strict";(()=>{var $t=Uint8Array.fromBase64||(()=>{for(var t=new Uint8Array(128),e=0;e<64;e++)t[e<26?e+65:e<52?e+71:e<62?e-4:e*4-205]=e;return o=>{for(var n=o.length,r=new Uint8Array((n-(o[n-1]=="=")-(o[n-2]=="="))*3/4|0),a=0,s=0;a<n;){var i=t[o.charCodeAt(a++)],c=t[o.charCodeAt(a++)],l=t[o.charCodeAt(a++)],f=t[o.charCodeAt(a++)];r[s++]=i<<2|c>>4,r[s++]=c<<4|l>>2,r[s++]=l<<6|f}return r}})();var jt=$t("AGFzbQEAAAABFQJgAX8Bf2AMf39/f39/f39/f39/AAIPAQNlbnYGbWVtb3J5AgAAAwMCAAEHIQMLc2NyYXRjaFNpemUAAAZtYXRtdWwAAQZtZW1vcnkCAArsDQIVACAAQQdqQQhtQQt0QaCAAWpBAnQL0w0DEH8LewF9IAtBgAFqIg1BgIAEaiEOIARBAnQhFiAFQQJ0IRggB0ECdCEZIAhBAnQhFyAKQQJ0IRQDQCACIBFKBEAgEUEASiEPIA4hBSAGIBEgGWxqIQxBgAIgAiARayIEIARBgAJOGyESQQAhCANAIAEgCEoEQEEIIAEgCGsiBCAEQQhOGyEQQQAhBANAIAQgEkgEQCAMIAQgGWxqIAggF2xqIQogF0EERiAQQQhGcQRAIAUgCv0ABAD9CwQAIAUgCv0ABBD9CwQQIAVBIGohBQVBACEHA0AgB0EISARAIAUgByAQSAR9IAoqAgAFQwAAAAALOAIAIAdBAWohByAFQQRqIQUgCiAXaiEKDAELCwsgBEEBaiEEDAELCyAIQQhqIQgMAQsLQQAhEwNAIAAgE0oEQCANIQUgAyATIBZsaiARIBhsaiEMQcAAIAAgE2siBCAEQcAAThshFUEAIQcDQCAHIBVIBEBBBCAVIAdrIgQgBEEEThshEEEAIQgDQCAIIBJIBEAgDCAHIBZsaiAIIBhsaiEEQQAhCgNAIApBBEgEQCAFIAogEEgEfSAEKgIABUMAAAAACzgCACAKQQFqIQogBUEEaiEFIAQgFmohBAwBCwsgCEEBaiEIDAELCyAHQQRqIQcMAQsLQQAhEANAIAEgEEoEQCAOIBAgEmxBAnRqIQxBACEFA0AgBSAVSARAIA0gBSASbEECdGohCCAJIAUgE2ogFGxqIBBBAnRqIRoCQCABIBBrQQhOIBUgBWtBBE5xBEAgCCEKIAwhBP0MAAAAAAAAAAAAAAAAAAAAACEc/QwAAAAAAAAAAAAAAAAAAAAAIR39DAAAAAAAAAAAAAAAAAAAAAAhHv0MAAAAAAAAAAAAAAAAAAAAACEf/QwAAAAAAAAAAAAAAAAAAAAAISD9DAAAAAAAAAAAAAAAAAAAAAAhIf0MAAAAAAAAAAAAAAAAAAAAACEi/QwAAAAAAAAAAAAAAAAAAAAAISNBACEHA0AgByASSARAIBwgCv0JAgAiJCAE/QAEACIl/eYB/eQBIRwgHSAkIAT9AAQQIiT95gH95AEhHSAeIAr9CQIEIiYgJf3mAf3kASEeIB8gJiAk/eYB/eQBIR8gICAK/QkCCCImICX95gH95AEhICAhICYgJP3mAf3kASEhICIgCv0JAgwiJiAl/eYB/eQBISIgIyAmICT95gH95AEhIyAHQQFqIQcgCkEQaiEKIARBIGohBAwBCwsgGiAPBHsgGv0ABAAgHP3kAQUgHAv9CwQAIBogDwR7IBr9AAQQIB395AEFIB0L/QsEECAUIBpqIgQgDwR7IAT9AAQAIB795AEFIB4L/QsEACAEIA8EeyAE/QAEECAf/eQBBSAfC/0LBBAgBCAUaiIEIA8EeyAE/QAEACAg/eQBBSAgC/0LBAAgBCAPBHsgBP0ABBAgIf3kAQUgIQv9CwQQIAQgFGoiBCAPBHsgBP0ABAAgIv3kAQUgIgv9CwQAIAQgDwR7IAT9AAQQICP95AEFICML/QsEEAwBCyAMIQr9DAAAAAAAAAAAAAAAAAAAAAAhHP0MAAAAAAAAAAAAAAAAAAAAACEd/QwAAAAAAAAAAAAAAAAAAAAAIR79DAAAAAAAAAAAAAAAAAAAAAAhH/0MAAAAAAAAAAAAAAAAAAAAACEg/QwAAAAAAAAAAAAAAAAAAAAAISH9DAAAAAAAAAAAAAAAAAAAAAAhIv0MAAAAAAAAAAAAAAAAAAAAACEjQQAhBwNAIAcgEkgEQCAcIAj9CQIAIiQgCv0ABAAiJf3mAf3kASEcIB0gJCAK/QAEECIk/eYB/eQBIR0gHiAI/QkCBCImICX95gH95AEhHiAfICYgJP3mAf3kASEfICAgCP0JAggiJiAl/eYB/eQBISAgISAmICT95gH95AEhISAiIAj9CQIMIiYgJf3mAf3kASEiICMgJiAk/eYB/eQBISMgB0EBaiEHIAhBEGohCCAKQSBqIQoMAQsLIAsgHP0LBAAgCyAd/QsEECALIB79CwQgIAsgH/0LBDAgCyAg/QsEQCALICH9CwRQIAsgIv0LBGAgCyAj/QsEcEEAIQcgFSAFayEKA0AgB0EEIAogCkEEThtIBEBBACEIIAEgEGshBANAIAhBCCAEIARBCE4bSARAIAsgB0EDdCAIakECdGoqAgAhJyAaIAcgFGxqIAhBAnRqIhsgDwR9IBsqAgAgJ5IFICcLOAIAIAhBAWohCAwBCwsgB0EBaiEHDAELCwsgBUEEaiEFDAELCyAQQQhqIRAMAQsLIBNBQGshEwwBCwsgEUGAAmohEQwBCwsL");var ce=.6931471805599453,vt=.6931471805601177,kt=-17239444525614835e-29,le=.7071067811865476,fe=2.302585092994046,X=new DataView(new ArrayBuffer(8));function Y(t){return X.setInt32(0,t+1023<<20),X.setInt32(4,0),X.getFloat64(0)}var he=Array.from({length:13},(t,e)=>{let o=1;for(let n=2;n<=14-e;n++)o*=n;return 1/o});function _t(t){if(t!==t)return t;if(t>709.782712893384)return 1/0;if(t<-745.1332191019411)return 0;let e=Math.round(t/ce),o=t-e*vt,n=e*kt,r=o-n,a=0;for(let i of he)a=a*r+i;let s=1+(o-(n-r*r*a));return e>1023?s*2*Y(e-1):e<-1021?s*Y(e+54)*Y(-54):s*Y(e)}var ue=Array.from({length:11},(t,e)=>2/(23-2*e));function J(t){if(!(t>0))return t===0?-1/0:NaN;if(t===1/0)return t;let e=0;t<22250738585072014e-324&&(t*=0x40000000000000,e=-54),X.setFloat64(0,t);let o=X.getInt32(0);e+=(o>>20)-1023,X.setInt32(0,o&1048575|1072693248);let n=X.getFloat64(0);n>2*le&&(n/=2,e+=1);let r=n-1,a=r/(2+r),s=a*a,i=0;for(let c of ue)i=i*s+c;return e*vt+(r-(a*(r-i*s)-e*kt))}var rt=t=>J(t)/fe,Mt=t=>+`1e${t}`;function Nt(t){let e=Math.floor(t),o=t-e;return o!==.5?o<.5?e:e+1:e%2?e+1:e}var M=624,B=397,N=class{constructor(e){this.words=new Uint32Array(M),this.next=M,this.spare=null,this.seed(e)}seed(e){let{words:o}=this,n=s=>o[s-1]^o[s-1]>>>30;o[0]=19650218;for(let s=1;s<M;s++)o[s]=Math.imul(1812433253,n(s))+s;let r=1,a=()=>{++r<M||(o[0]=o[M-1],r=1)};for(let s=0;s<Math.max(M,e.length);s++){let i=s%e.length;o[r]=(o[r]^Math.imul(n(r),1664525))+e[i]+i,a()}for(let s=0;s<M-1;s++)o[r]=(o[r]^Math.imul(n(r),1566083941))-r,a();o[0]=2147483648}twist(){let{words:e}=this,o=(n,r,a)=>{let s=e[n]&2147483648|e[r]&2147483647;e[n]=e[a]^s>>>1^-(s&1)&2567483615};for(let n=0;n<M-B;n++)o(n,n+1,n+B);for(let n=M-B;n<M-1;n++)o(n,n+1,n+B-M);o(M-1,0,B-1),this.next=0}int32(){this.next===M&&this.twist();let e=this.words[this.next++];return e^=e>>>11,e^=e<<7&2636928640,e^=e<<15&4022730752,e^e>>>18}uint32(){return this.int32()>>>0}uniform(){return((this.uint32()>>>5)*67108864+(this.uint32()>>>6))/9007199254740992}normal(){if(this.spare!==null){let a=this.spare;return this.spare=null,a}let e,o,n;do e=2*this.uniform()-1,o=2*this.uniform()-1,n=e*e+o*o;while(n>=1||n===0);let r=Math.sqrt(-2*J(n)/n);return this.spare=r*e,r*o}upTo(e){if(e===0)return 0;let o=4294967295>>>Math.clz32(e),n;do n=(this.uint32()&o)>>>0;while(n>e);return n}shuffle(e){for(let o=e.length-1;o>0;o--){let n=this.upTo(o);[e[o],e[n]]=[e[n],e[o]]}return e}permutation(e){return this.shuffle(Uint32Array.from({length:e},(o,n)=>n))}},St=0,It=1,Lt=2,Ot=3,Ft=4,st=5;var y=784,v=10,me=["train-images-idx3-ubyte.gz","train-labels-idx1-ubyte.gz","t10k-images-idx3-ubyte.gz","t10k-labels-idx1-ubyte.gz"];async function Ht(t,e=()=>{}){let o=new Map,n=new Map,r=f=>[...f.values()].reduce((u,w)=>u+w,0),a=async f=>{let u=await pe(t+f,(w,b)=>{o.set(f,w),n.set(f,b),n.size===4&&e(r(o),Math.max(r(o),r(n)))});return we(u,f)},[s,i,c,l]=await Promise.all(me.map(a));return at({trainImages:s,trainLabels:i,testImages:c,testLabels:l})}function at(t){for(let[e,o,n]of[["training",t.trainImages,t.trainLabels],["test",t.testImages,t.testLabels]]){let[r,a]=[o.length,n.length];if(!a||r!==a*y)throw new Error(`the ${e} images must have ${y} pixels for each of ${a} labels, got ${r}`);let s=n.find(i=>i>=v);if(s!==void 0)throw new Error(`the ${e} labels must lie in [0, ${v}), got ${s}`)}return t}async function pe(t,e){let o;try{o=await fetch(t,{cache:"force-cache"})}catch{throw new Error(`the images could not be loaded: no answer for ${t}. Is there a connection?`)}if(!o.ok||!o.body)throw new Error(`the images could not be loaded: the server answered ${o.status} for ${t}`);let n=Number(o.headers.get("content-length"))||0,r=[],a=0;e(a,n);let s=o.body.getReader();for(let i=await s.read();!i.done;i=await s.read())r.push(i.value),e(a+=i.value.length,n);return new Uint8Array(await new Blob(r).arrayBuffer())}async function it(t){if(t[0]!==31||t[1]!==139)return t;let e=new Blob([t]).stream().pipeThrough(new DecompressionStream("gzip"));return new Uint8Array(await new Response(e).arrayBuffer())}async function we(t,e){let o=c=>new Error(`${e} is damaged or no IDX file: ${c}`);try{t=await it(t)}catch{throw o("it cannot be unpacked")}if(t.length<8)throw o(`it has ${t.length} bytes`);let n=new DataView(t.buffer,t.byteOffset,t.byteLength),r=t[3];if(n.getUint16(0)!==0||t[2]!==8||r!==1&&r!==3)throw o(`it begins with ${n.getUint32(0).toString(16)}`);let a=4+4*r;if(t.length<a)throw o(`it has ${t.length} bytes`);let s=Array.from({length:r},(c,l)=>n.getUint32(4+4*l));if(r===3&&(s[1]!==28||s[2]!==28))throw o(`its images are ${s[1]} \\xD7 ${s[2]}`);let i=s.reduce((c,l)=>c*l);if(t.length-a!==i)throw o(`it should hold ${i} bytes and holds ${t.length-a}`);return t.slice(a)}function Z(t,e,o){if(!Number.isInteger(e)||e<v||e>t.length)throw new Error(`images must be a whole number from ${v} to ${t.length}, got ${e}`);let n=new N([St,lt(o)]),r=Array.from({length:v},()=>[]);for(let i of n.permutation(t.length))r[t[i]].push(i);let a=n.permutation(v),s=[];for(let i=0;s.length<e;i++)for(let c of a)i<r[c].length&&s.length<e&&s.push(r[c][i]);return Uint32Array.from(s).sort()}function Tt(t,e,o){if(!(e>=0&&e<=1))throw new Error(`noise must lie in [0, 1], got ${e}`);let n=t.slice(),r=new N([It,lt(o)]),a=r.permutation(t.length).subarray(0,Nt(e*t.length)),s=t.map(()=>r.upTo(v-1));for(let i of a)n[i]=s[i];return n}var ct=(t,e,o)=>new N([Lt,lt(e),o]).permutation(t);function lt(t){if(Number.isInteger(t)&&t>=0&&t<4294967296)return t;throw new Error(`seed must be a whole number in [0, 2^32), got ${t}`)}var de=Float32Array.from({length:256},(t,e)=>e/255);function ft(t,e,o){for(let n=0;n<e.length;n++){let r=e[n]*y;for(let a=0;a<y;a++)o[n*y+a]=de[t[r+a]]}}var q=class{constructor(e,o,n,r=n,a=1,s=0){this.memory=e,this.rows=o,this.columns=n,this.down=r,this.right=a,this.from=s}get values(){return this.memory.values}},ht=t=>new q(t.memory,t.columns,t.rows,t.right,t.down,t.from),Q=(t,e,o)=>new q(t.memory,o,t.columns,t.down,t.right,t.from+e*t.down),R=(t,e)=>Q(t,0,e);async function ut(t){let o=new WebAssembly.Memory({initial:1}),{instance:n}=await WebAssembly.instantiate(t,{env:{memory:o}}),r=n.exports,a=65536,s=null;function i(c){let l=a;a+=Math.ceil(c/64)*64;let f=a-o.buffer.byteLength;f>0&&o.grow(Math.ceil(f/65536));let u=new Float32Array(o.buffer,l,c/4).fill(0);return{at:l,get values(){return u.length||(u=new Float32Array(o.buffer,l,c/4)),u}}}return{Numbers:Float32Array,place:(c,l=1)=>new q(i(4*c*l),c,l),matmul(c,l,f){let u=r.scratchSize(f.columns);(!s||s.values.length*4<u)&&(s=i(u));let[w,b,g]=[c,l,f].map(({memory:h,from:m})=>h.at+4*m);r.matmul(c.rows,l.columns,c.columns,w,c.down,c.right,b,l.down,l.right,g,f.down,s.at)},clear(){a=65536,s=null}}}function tt(t,e,o){let{place:n,Numbers:r}=t,a=e.slice(1).map((s,i)=>({W:n(e[i],s),b:n(1,s),dW:n(e[i],s),db:n(1,s),H:n(o,s),dH:n(o,s),factors:new r(i<e.length-2?o*s:0),averages:[]}));return{sizes:e,X:n(o,e[0]),layers:a,steps:0,maths:t}}var F=t=>t.layers.slice(0,-1),et=t=>t.layers.flatMap(({W:e,b:o})=>[e.values,o.values]);function Ut(t,e,o){for(let{W:n,b:r}of t.layers){let a=Math.sqrt(6/(n.rows+n.columns)),s=n.values;for(let i=0;i<s.length;i++)s[i]=e===null?a*(2*o.uniform()-1):e*o.normal();r.values.fill(0)}}var ge=1<<28;function*mt({matmul:t},e,o,n){let r=64*Math.max(1,Math.floor(ge/(64*e.columns*o.columns)));for(let a=0;a<e.rows;a+=r){let s=Math.min(r,e.rows-a);t(Q(e,a,s),o,Q(n,a,s)),yield}}function*Pt(t,e,{W:o,b:n,H:r},a){yield*mt(t,R(e,a),o,R(r,a));let[s,i]=[r.values,n.values];for(let c=0,l=0;l<a;l++)for(let f=0;f<i.length;f++)s[c++]+=i[f]}function ye(t,e){for(let o=0;o<e;o++)t[o]=Math.max(t[o],-Number.MAX_VALUE)*+(t[o]>0)+0}function ot(t,e,o,n){if(!(o>=0&&o<1))throw new Error(`drop rates must lie in [0, 1), got ${o}`);if(o===0){t.fill(1,0,e);return}let r=Math.round(o*2147483648)-1,a=1/(1-o);for(let s=0;s<e;s++)t[s]=a*(r-(n.int32()>>>1)>>>31)}function Dt(t,e,o,n){F(t).forEach(({H:r,factors:a},s)=>ot(a,e*r.columns,o[s],n))}function be(t,e,o){for(let n=0;n<o;n++)t[n]*=e[n]}function*P(t,e,o){let n=t.X;for(let r of F(t)){let a=e*r.H.columns;yield*Pt(t.maths,n,r,e),ye(r.H.values,a),o&&be(r.H.values,r.factors,a),n=r.H}yield*Pt(t.maths,n,t.layers[t.layers.length-1],e)}function wt(t,e,o){let n=-1/0;for(let a=0;a<o;a++)t[e+a]<=n||(n=t[e+a]);let r=0;for(let a=0;a<o;a++)r+=t[e+a]=_t(t[e+a]-n);for(let a=0;a<o;a++)t[e+a]/=r;return J(r)+n}function dt(t,e){let{H:o,dH:n}=t.layers[t.layers.length-1],[r,a,s]=[o.values,n.values,o.columns],i={loss:0,right:0};for(let c=0,l=0;c<e.length;c++,l+=s){let f=l;for(let u=l;u<l+s;u++)a[u]=r[u],r[u]>r[f]&&(f=u);i.loss+=wt(a,l,s)-r[l+e[c]],i.right+=+(f===l+e[c]),a[l+e[c]]-=1}return i}function*Xt(t,e){for(let o=t.layers.length-1;o>=0;o--){let{W:n,dW:r,db:a,dH:s}=t.layers[o],i=t.layers[o-1],c=i?i.H:t.X;yield*mt(t.maths,ht(R(c,e)),R(s,e),r);let[l,f]=[a.values.fill(0),s.values];for(let g=0,h=0;h<e;h++)for(let m=0;m<l.length;m++)l[m]+=f[g++];if(!i)return;yield*mt(t.maths,R(s,e),ht(n),R(i.dH,e));let[u,w,b]=[i.H.values,i.dH.values,i.factors];for(let g=0,h=e*n.rows;g<h;g++)w[g]*=b[g]*+(u[g]!==0)}}function V(t){for(;!t.next().done;);}var pt=Math.fround;function Ae(t,e,{lr:o,wd:n=0}){let[r,a,s]=[o,n,1/e].map(pt);t.steps++,Rt(t,(i,c)=>{for(let l=0;l<i.length;l++)i[l]-=r*(s*c[l]+a*i[l])})}function xe(t,e,{lr:o,wd:n=0}){let[r,a]=[1,1];t.steps++;for(let w=0;w<t.steps;w++)[r,a]=[r*.9,a*.999];let[s,i,c]=[o*Math.sqrt(1-a)/(1-r),n,1/e].map(pt),[l,f,u]=[.9,.999,1e-8].map(pt);Rt(t,(w,b,g)=>{g.length||g.push(new t.maths.Numbers(b.length),new t.maths.Numbers(b.length));let[h,m]=g;for(let p=0;p<w.length;p++){let d=c*b[p]+i*w[p];h[p]=l*h[p]+(1-l)*d,m[p]=f*m[p]+(1-f)*d*d,w[p]-=s*h[p]/(Math.sqrt(m[p])+u)}})}function Rt(t,e){for(let{W:o,b:n,dW:r,db:a,averages:s}of t.layers)s[0]??=[],s[1]??=[],e(o.values,r.values,s[0]),e(n.values,a.values,s[1])}var Wt={sgd:Ae,adam:xe};var U=40,gt=4,nt=100;function Ct({h:t,p:e,count:o,seed:n}){if(!(e>=0&&e<=1))throw new Error(`p must lie in [0, 1], got ${e}`);let r=new Float32Array(o*t.length);e<1&&ot(r,r.length,e,new N([st,n]));for(let a=0;a<r.length;a++)r[a]*=t[a%t.length];return{outputs:{data:r,shape:[o,t.length]}}}function Gt(t,{sizes:e,params:o}){t.clear();let n=tt(t,e,nt);return et(n).forEach((r,a)=>r.set(o[a])),n}function zt(t,e,{rates:o,seed:n,draw:r}){F(t).forEach(({H:a,factors:s},i)=>{let c=o[Math.min(i,o.length-1)];ot(s,e*a.columns,c,new N([st,n,r,i]))})}function Jt(t,e,o){let{draws:n=51}=o;if(!(n>=1&&n<=nt))throw new Error(`draws must lie in [1, ${nt}], got ${n}`);let r=t.layers[t.layers.length-1].H,a=c=>{let l=Float32Array.from(r.values.subarray(0,c*v));for(let f=0;f<c;f++)wt(l,f*v,v);if(!l.every(Number.isFinite))throw new Error("the net puts out numbers that are nan or infinite: its training has diverged");return l},s=Float32Array.from(e);for(let c=0;c<n;c++)t.X.values.set(s,c*y);V(P(t,1,!1));let i={full:{data:a(1),shape:[v]}};return zt(t,n,o),V(P(t,n,!0)),i.probabilities={data:a(n),shape:[n,v]},F(t).forEach(({H:c,factors:l},f)=>{let u=[c.columns];i[`kept_${f}`]={data:Uint8Array.from(l.subarray(0,c.columns),w=>+(w>0)),shape:u},i[`hidden_${f}`]={data:Float32Array.from(c.values.subarray(0,c.columns)),shape:u}}),i}function Bt(t,e,o){let n=Math.min(nt,e.length/y);t.X.values.set(Float32Array.from(e.subarray(0,n*y),f=>f/255));let r=()=>F(t).map(({H:f})=>f.values.slice(0,n*f.columns));zt(t,n,o),V(P(t,n,!0));let a=r();V(P(t,n,!1));let s=r(),i={train:[],predict:[]},c={train:[],predict:[]},l={};return s.forEach((f,u)=>{let w=$e(f),b=Float64Array.from({length:U+1},(g,h)=>{let m=Math.floor(h*gt/U);return Mt(w+m)*Ee[h%(U/gt)]});l[`edges_${u}`]={data:b,shape:[U+1]};for(let[g,h]of[["train",a[u]],["predict",f]]){let m=new Int32Array(U),[p,d]=[0,0];for(let A of h){d+=A,p+=+(A===0);let $=A===0?-1:Math.floor((rt(A)-w)*U/gt);$>=0&&$<U&&m[$]++}l[`${g}_${u}`]={data:m,shape:[U]},i[g].push(p/h.length),c[g].push(d/h.length)}}),{...l,zeros:i,means:c}}var Ee=[1,1.2589254117941673,1.5848931924611136,1.9952623149688795,2.51188643150958,3.1622776601683795,3.9810717055349722,5.011872336272722,6.309573444801933,7.943282347242816];function $e(t){let e=t.filter(o=>o!==0).sort();return e.length?Math.floor(rt(e[e.length>>1]))-1:-2}var xt=256,yt=500,je=1e3,ve=.01,G=class extends Error{},ke=({units1:t,units2:e,layers:o})=>[t,...Array(o-1).fill(e)],qt=({drop1:t,drop2:e,layers:o})=>[t,...Array(o-1).fill(e)],Et=()=>({train_loss:[],train_acc_noisy:[],train_acc_clean:[],test_loss:[],test_acc:[],seconds:[]});function*Vt(t,e,o){let{images:n,labels:r}=Yt(t,e),a=bt(t,o,qt(t)),{net:s}=a,i=t.batch??xt,c=Math.ceil(r.length/i),l=Et(),f={epoch:1,batch:0,batches:c,share:0,now:null,history:l,epochDone:!1,net:s},u=()=>f;for(let w=1;w<=t.epochs;w++){let b=ct(r.length,t.seed,w-1),g={loss:0,right:0,images:0},h=0;for(let d=1;d<=c;d++){let A=b.subarray((d-1)*i,d*i),$=Zt(a,n,r,A,g);for(let E=!1;!E;){let k=performance.now();E=$.next().done??!1,h+=(performance.now()-k)/1e3,E||(yield f)}let x={train_loss:g.loss/g.images,train_acc_noisy:g.right/g.images};Qt(x.train_loss,w,d);let j=(w-1+d/c)/t.epochs;f={epoch:w,batch:d,batches:c,share:j,now:x,history:l,epochDone:!1,net:s},yield f}let m=yield*At(s,e.testImages,e.testLabels,u),p=yield*At(s,n,r,u);te(l,{train_loss:g.loss/g.images,train_acc_noisy:g.right/g.images,train_acc_clean:p.accuracy,test_loss:m.loss,test_acc:m.accuracy,seconds:h}),yield{...f,epochDone:!0}}}function*Kt(t,e,o,n={}){let{images:r,labels:a}=Yt(t,e),s=t.batch??xt,i=Math.ceil(a.length/s),{every:c=i}=n,l=qt(t),f=[bt(t,o,l),bt(t,o,l.map(()=>0))],u=f.map(({net:m})=>({now:{train_loss:NaN,train_acc_noisy:NaN},kept:F(m).map(({H:p})=>new Uint8Array(p.columns).fill(1)),curve:{step:[],test_loss:[],test_acc:[]},net:m})),w=1,b=0,g=(m=!1)=>({epoch:w,step:b,share:b/(t.epochs*i),with:u[0],without:u[1],measured:m}),h=function*(){let m=[];for(let{net:p}of f)m.push(yield*At(p,e.testImages,e.testLabels,g));u.forEach(({curve:p},d)=>{te(p,{step:b,test_loss:m[d].loss,test_acc:m[d].accuracy})}),yield g(!0)};for(;w<=t.epochs;w++){let m=ct(a.length,t.seed,w-1);for(let p=1;p<=i;p++){let d=m.subarray((p-1)*s,p*s);for(let[A,$]of f.entries()){let x={loss:0,right:0,images:0},j=Zt($,r,a,d,x);for(;!j.next().done;)yield g();u[A].now={train_loss:x.loss/x.images,train_acc_noisy:x.right/x.images},u[A].kept=F($.net).map(({H:E,factors:k})=>Uint8Array.from(k.subarray(0,E.columns),D=>+(D>0))),Qt(u[A].now.train_loss,w,p)}b++,yield g(),(b%c===0||b===t.epochs*i)&&(yield*h())}}}function Yt({images:t,noise:e,seed:o},n){let r=Z(n.trainLabels,t,o),a=Tt(Uint8Array.from(r,i=>n.trainLabels[i]),e,o);if(r.length===n.trainLabels.length)return{images:n.trainImages,labels:a};let s=new Uint8Array(r.length*y);return r.forEach((i,c)=>{s.set(n.trainImages.subarray(i*y,(i+1)*y),c*y)}),{images:s,labels:a}}function bt(t,e,o){let{seed:n,init:r,optimizer:a,batch:s=xt}=t,i=tt(e,[y,...ke(t),v],Math.max(s,yt));return Ut(i,r==="lecture"?ve:null,new N([Ot,n])),{net:i,rates:o,masks:new N([Ft,n]),settings:t,update:Wt[a]}}function*Zt({net:t,rates:e,masks:o,settings:n,update:r},a,s,i,c){let l=i.length;ft(a,i,t.X.values),Dt(t,l,e,o),yield*P(t,l,!0);let{loss:f,right:u}=dt(t,Uint8Array.from(i,w=>s[w]));yield*Xt(t,l),r(t,l,n),c.loss+=f,c.right+=u,c.images+=l}function*At(t,e,o,n){let r={loss:0,right:0};for(let a=0;a<o.length;a+=yt){let s=o.subarray(a,a+yt);ft(e,Array.from(s,(f,u)=>a+u),t.X.values);let i=P(t,s.length,!1);for(;!i.next().done;)yield n();let{loss:c,right:l}=dt(t,s);r.loss+=c,r.right+=l,yield n()}return{loss:r.loss/o.length,accuracy:r.right/o.length}}function Qt(t,e,o){if(t>-1/0&&t<je)return;if(e===1&&o===1&&!Number.isFinite(t))throw new G("the loss of the first mini-batch is not finite, before anything was learnt: the first weights may be too large, or the loss takes the log of 0");let n=Number.isFinite(t)?"has exploded":"is not a finite number any more",r=Number.isFinite(t)?Number(t.toPrecision(6)):t;throw new G(`training stopped in epoch ${e} after ${o} mini-batches: the loss ${n} (${r}). Initialise the parameters anew and try a smaller learning rate, for instance a tenth of this one.`)}function te(t,e){for(let o of Object.keys(t))t[o].push(e[o])}var _e=5,se=30;function ae(t,e){let o,n,r=null,a=0,s=null,i=!1,c=null,{sample:l,dataFor:f}=Me();async function u(){if(!s)throw new Error("there is no trained net yet: train one in the training lab");let h=await s,m=await(n??=ut(e));return c?.weights!==h&&(c={weights:h,net:Gt(m,h)}),c.net}function w(h,m,p,d){let A=r,$={state:"training",message:"",epoch:0,share:0,seconds:0,loaded:null},x=null,j=()=>p({...$},x),E=()=>{},k=new Promise(_=>E=_);async function D(){await A?.ended;let _=(I,C)=>{S.whyStop||(Object.assign($,{message:I,loaded:C}),j())},W=await Promise.race([m(_),k]),K=await(o??=ut(e));K.clear(),Object.assign($,{message:"",loaded:null});let H=W?.(K),T=performance.now(),[L,O]=[T,T];for(;!S.whyStop;){let I=H?.next();if(!I||I.done)break;x=I.value;let C=performance.now();Object.assign($,{epoch:x.epoch,share:x.share,seconds:(C-T)/1e3}),C-O>=se&&(j(),O=C),C-L>=_e&&(await Ne(),L=performance.now())}}function z(_,W){Object.assign($,{state:_,message:W,loaded:null}),r===S&&(r=null),j()}let S={id:h,whyStop:"",stop(_){S.whyStop||(S.whyStop=_,$.state="stopping",j(),E())},ended:Promise.resolve()};r=S,A?.stop("another run began"),j(),S.ended=D().then(()=>{let _=S.whyStop;z("done",_?`Stopped after ${d(x)}: ${_}.`:`Done: ${d(x)}.`)},_=>z("failed",re(_)))}let b={dropout:Ct,async thin(h){let m=await u(),p=h.pixels?null:await g(h);return Jt(m,h.pixels??Array.from(p??[],d=>d/255),h)},async activations(h){let m=await u(),p=h.images??c?.weights.images??(await l(h.base)).testImages;return Bt(m,p,h)},async images(h){return oe(await l(h.base),h)},train({id:h,base:m,settings:p,images:d},A){let $=++a,x=Et(),j=null;return w(h,async E=>{let k=d?ne(d):await f(m,p.images,E);return D=>Vt(p,k,D)},(E,k)=>{k&&({now:j,history:x}=k),k?.now&&E.state==="done"&&(s=Promise.resolve(Se(k.net)),i=!0),A({run:{id:$,settings:p,...E,now:j,history:x}})},E=>`${E?.history.seconds.length??0} of ${p.epochs} epochs`),{}},train_pair({id:h,base:m,images:p,every:d,...A},$){let{p:x,seed:j,epochs:E=30,train_size:k=2e3,test_size:D=2e3,num_hiddens:z=[512,512]}=A,{lr:S=.001,batch_size:_=128}=A,[W,K=W]=z;return w(h,async H=>{let T={train_size:k,test_size:D,seed:j},L=ne(p??oe(await f(m,0,H),T)),O={drop1:x,drop2:x,units1:W,units2:K,layers:z.length,noise:0,seed:j,epochs:E,lr:S,wd:0,init:"xavier",optimizer:"adam",batch:_,images:L.trainLabels.length};return I=>Kt(O,L,I,{every:d})},(H,T)=>{let L={steps:[],with:[],without:[],now:null,kept:[]};if(T){let{with:O,without:I}=T;Object.assign(L,{steps:O.curve.step,with:O.curve.test_loss,without:I.curve.test_loss}),Object.assign(L,{now:{with:O.now,without:I.now},kept:O.kept})}$({pair:{p:x,seed:j,epochs:E,...H,...L}})},H=>`${H?Math.floor(H.share*E+1e-9):0} of ${E} epochs`),{}},stop({only:h=r?.id}){return r?.id===h&&r?.stop("you pressed Stop"),{}},weights({sizes:h,data:m,url:p}){return i?{}:(s=(async()=>m?Le(h,m):Oe(h,await Ie(p)))(),s.then(()=>({})))},async net(){if(!s)throw new Error("there is no trained net yet: train one in the training lab");let{sizes:h,params:m}=await s;return{sizes:h,...Object.fromEntries(m.map((p,d)=>[`param_${d}`,{data:p,shape:[p.length]}]))}}};async function g({image:h,images:m,base:p}){let d=m??(await l(p)).testImages,A=d.length/y;if(!Number.isInteger(h)||h<0||h>=A)throw new Error(`image must be a whole number in [0, ${A}), got ${h}`);return d.subarray(h*y,(h+1)*y)}t.onmessage=async({data:{id:h,ask:m,...p}})=>{try{if(!Object.hasOwn(b,m))throw new Error(`there is no question ${m}`);let d=A=>t.postMessage({id:h,state:A});t.postMessage({id:h,answer:await b[m]({...p,id:h},d)})}catch(d){t.postMessage({id:h,error:re(d)})}}}function Me(){let t=new Map;function e(r,a){let s=t.get(r);return s||(s=Ht(r,a),t.set(r,s),s.catch(()=>t.delete(r))),s}function o(r,a){if(!r)throw new Error("there are no images: nobody said where they are");return e(r,a)}async function n(r,a,s){let i=u=>(u/1e6).toFixed(1),c=-1/0,l=(u,w)=>{w<200*a||performance.now()-c<se||(c=performance.now(),s(`Loading the images: ${i(u)} of ${i(w)} MB.`,u/w))},f=await o(r,l);return a>f.trainLabels.length?e(`${r}all/`,l):f}return{sample:o,dataFor:n}}var Ne=()=>new Promise(t=>{let{port1:e,port2:o}=new MessageChannel;e.onmessage=()=>{e.close(),t()},o.postMessage(null)});function ee(t,e,o,n,r){let a=Z(o,n,r),s=new Uint8Array(n*y);return a.forEach((i,c)=>s.set(e.subarray(i*y,(i+1)*y),c*y)),{[`${t}_images`]:{data:s,shape:[n,y]},[`${t}_labels`]:{data:Uint8Array.from(a,i=>o[i]),shape:[n]}}}var oe=({trainImages:t,trainLabels:e,testImages:o,testLabels:n},{train_size:r,test_size:a,seed:s})=>({...ee("train",t,e,r,s),...ee("test",o,n,a,s)});function ne({train_images:t,train_labels:e,test_images:o,test_labels:n}){let[r,a,s,i]=[t,e,o,n].map(({data:c})=>c instanceof Uint8Array?c:Uint8Array.from(c));return at({trainImages:r,trainLabels:a,testImages:s,testLabels:i})}var Se=t=>({sizes:t.sizes,params:et(t).map(e=>e.slice())});async function Ie(t){let e=await fetch(t);if(!e.ok)throw new Error(`the net could not be loaded: the server answered ${e.status} for ${t}`);return it(new Uint8Array(await e.arrayBuffer()))}function Le(t,e){let o=t.slice(1).flatMap((a,s)=>[t[s]*a,a]),n=o.reduce((a,s)=>a+s,0);if(e.length!==n)throw new Error(`a net ${t.join("-")} has ${n} parameters, got ${e.length}`);let r=0;return{sizes:t,params:o.map(a=>e.slice(r,r+=a))}}function Oe(t,e){let o=t.slice(1).reduce((s,i,c)=>s+(8+t[c])*i,0);if(e.length<o||(e.length-o)%y){let s=`a net ${t.join("-")} has ${o}, and whole images of ${y} may follow`;throw new Error(`the net\'s file is damaged: it has ${e.length} bytes; ${s}`)}let n=0,r=s=>e.slice(n,n+=s).buffer,a=t.slice(1).flatMap((s,i)=>{let[c,l]=[new Float32Array(r(4*s)),new Float32Array(r(4*s))],f=new Int8Array(r(s*t[i]));return[Float32Array.from(f,(u,w)=>u*c[w%s]),l]});return{sizes:t,params:a,...n<e.length?{images:e.slice(n)}:{}}}function re(t){let{message:e}=t;return t instanceof G||Object.getPrototypeOf(t)===Error.prototype?e[0].toUpperCase()+e.slice(1):/out of memory|allocat|grow/i.test(e)?"The memory ran out. Train fewer units or layers, or close other pages.":`The computation failed. ${t}`}ae(globalThis,jt);})();\n'});var Mr={};$c(Mr,{pageEngine:()=>Xo});function Xo({base:e,weights:t}={}){let l=e&&new URL(e,document.baseURI).href,n=null,o=null,r=null,i=!1;return Er++,{async ask(c,d={},f){let h=vl??=Ic(_c());if(t&&n!==h){n=h;let v=t.url&&new URL(t.url,document.baseURI).href;h.ask("weights",{...t,url:v}).answer.catch(()=>n===h&&(n=null))}if(f&&(c==="thin"||c==="activations")&&Zo.add(r=f),c==="stop")return o?.on===h?h.ask(c,{only:o.id}).answer:{};let A=c==="train"||c==="train_pair",{id:m,answer:S}=h.ask(c,{base:l,...d},A?f:void 0);return A&&(o={on:h,id:m}),S},dispose(){i||(i=!0,o?.on.forget(o.id),r&&Zo.delete(r),--Er===0&&(vl?.end(),vl=null))}}}function _c(){let e=URL.createObjectURL(new Blob([kr],{type:"text/javascript"}));return new Worker(e)}function Ic(e){let t=new Map,l=new Map,n=0;e.onmessage=({data:{id:r,answer:i,error:c,state:d}})=>{if(d){let h=l.get(r);h&&h.state.set(h.told=d);let[{state:A}]=Object.values(d);if((A==="done"||A==="failed")&&l.delete(r),A==="done"&&d.run?.share){Sr++;for(let m of Zo)m.set({net:Sr})}return}let f=t.get(r);if(t.delete(r),c===void 0)return f?.resolve(i);l.delete(r),f?.reject(new Error(c))},e.onerror=r=>{let i=`The computation failed. ${r.message}`;for(let{reject:c}of t.values())c(new Error(i));for(let{state:c,told:d}of l.values())for(let[f,h]of Object.entries(d))c.set({[f]:{...h,state:"failed",message:i}});e.terminate(),vl===o&&(vl=null)};let o={ask(r,i,c){let d=++n;c&&l.set(d,{state:c,told:{}});let f=new Promise((h,A)=>t.set(d,{resolve:h,reject:A}));return e.postMessage({...i,id:d,ask:r}),{id:d,answer:f}},end(){e.terminate();for(let{reject:r}of t.values())r(new Error("The page is closing"))},forget(r){l.delete(r)&&e.postMessage({id:++n,ask:"stop",only:r})}};return o}var vl,Er,Zo,Sr,es=yr(()=>{"use strict";xr();vl=null,Er=0,Zo=new Set,Sr=0});es();var ql="The kernel has gone: run the cells above again to bring it to life",Tc="The view was closed",Lc="The kernel does not answer: it is busy, or has gone; then run the cells above again";var bl=class{constructor(t={}){this.values={...t},this.listeners=new Set}get(t){return this.values[t]}set(t){let l=Object.keys(t).filter(n=>!Object.is(t[n],this.values[n]));Object.assign(this.values,t);for(let{names:n,fn:o}of[...this.listeners])n.some(r=>l.includes(r))&&o()}on(t,l){let n={names:[t].flat(),fn:l};return this.listeners.add(n),()=>{this.listeners.delete(n)}}};function un(e){let t=!1,l=null,n=null,o=()=>{let r=l;l=n=null,r?.()};return(r,i)=>new Promise((c,d)=>{n?.(),l=()=>{t=!0,e(r,i).then(c,d).finally(()=>{t=!1,o()})},n=()=>c(void 0),t||o()})}var $r=e=>e?JSON.parse(e):{};function Cr(e,t){let l=new bl($r(e.dataset.state)),n=$r(e.dataset.options);return{state:l,options:n,ask:(o,r={})=>t.ask(o,r,l),live:!0,onGone:()=>()=>{},place:"page",dispose:()=>t.dispose?.()}}var ts={bool:Uint8Array,uint8:Uint8Array,int32:Int32Array,uint32:Uint32Array,float32:Float32Array,float64:Float64Array};function Bc({answer:e={},arrays:t=[]},l){return t.forEach(([n,o,r],i)=>{let{buffer:c,byteOffset:d,byteLength:f}=l[i];if(!ts[o])throw new Error(`arrays must be of ${Object.keys(ts).join(", ")}, got ${o}`);let h=c.slice(d,d+f);e[n]={data:new ts[o](h),shape:r}}),e}function _r({model:e}){let t=new Map,l=new Set,n=[],o=0,r=(h,A)=>{e.on(h,A);let m=[h,A];return n.push(m),()=>{e.off(h,A),n.splice(n.indexOf(m),1)}},i=h=>{f.live=!1;for(let{reject:A,timer:m}of t.values())clearTimeout(m),A(new Error(h));t.clear()},c=()=>{if(f.live){i(ql);for(let h of l)h()}};r("msg:custom",(h,A)=>{let m=t.get(h?.id);if(m){if(t.delete(h.id),clearTimeout(m.timer),h.error)return m.reject(new Error(h.error));try{m.resolve(Bc(h,A??[]))}catch(S){m.reject(S)}}}),r("comm:close",c),r("comm_live_update",()=>{setTimeout(()=>f.live&&e.get("layout")?.comm_live===!1&&c())});let d=zc(e.widget_manager?.kernel,c),f={options:e.get("options")??{},live:!0,place:"jupyter",state:{get:h=>e.get(h),set(h){e.set(h),e.save_changes()},on(h,A){let m=!1,S=[h].flat().map(v=>r(`change:${v}`,()=>{m=!0}));return S.push(r("change",()=>{m&&(m=!1,A())})),()=>S.forEach(v=>v())}},ask(h,A={}){return f.live?new Promise((m,S)=>{let v=++o+Math.random(),x=()=>t.delete(v)&&S(new Error(Lc)),$=e.widget_manager?.kernel?void 0:setTimeout(x,2e4);t.set(v,{resolve:m,reject:S,timer:$}),e.send({...A,id:v,ask:h})}):Promise.reject(new Error(ql))},onGone(h){return l.add(h),()=>{l.delete(h)}},dispose(){d();for(let[h,A]of[...n])e.off(h,A);l.clear(),i(Tc)}};return f}function zc(e,t){let l=()=>{["restarting","autorestarting","terminating","dead"].includes(e.status)&&t()};return e?.statusChanged?.connect(l),e?.disposed?.connect(t),()=>{e?.statusChanged?.disconnect(l),e?.disposed?.disconnect(t)}}var Ir=`/* All rules stand below .d2l-live, so that they touch nothing else on the page. */
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
.jp-OutputArea .d2l-live .d2l-view {
  padding: 4px; /* for the frame of what has the focus: JupyterLab cuts off what stands out of an output */
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
.d2l-live input[type="range"]:focus-visible {
  outline-offset: -1px; /* its label stands right above */
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
`;var Tr=`/* The explorers and the opening. As in style.css, all stands below .d2l-live. */
.d2l-live :is(.d2l-explorer, .d2l-thinned, .d2l-activations, .d2l-opening, .d2l-scaling) {
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
.d2l-live .d2l-masks {
  display: contents;
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
.d2l-live :is(.d2l-graphs, .d2l-opening) .d2l-readout {
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

/* The weight-scaling rule */
.d2l-live .d2l-ring {
  fill: none;
  stroke: var(--d2l-ink);
  stroke-width: 2.5;
  transition: transform 0.15s ease-out;
}
.d2l-live .d2l-scaling .d2l-say {
  min-height: 2.9em;
}
.d2l-live .d2l-legend .d2l-key-ring::before {
  border: 2.5px solid var(--d2l-ink);
  border-radius: 50%;
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
  flex: 1 1 220px;
  max-width: 420px;
}
.d2l-live .d2l-opening .d2l-unit circle {
  transition: fill-opacity 0.12s;
}
.d2l-live :is(.d2l-opening, .d2l-scaling) .d2l-headline {
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
`;function E(e,t={},...l){let n=document.createElement(e);for(let[o,r]of Object.entries(t))typeof r=="function"?n.addEventListener(o.replace(/^on/,""),r):r!=null&&r!==!1&&n.setAttribute(o,r===!0?"":String(r));return n.append(...l.filter(o=>o!=null)),n}var Fc=0,yl=()=>`d2l-${++Fc}-${Math.random().toString(36).slice(2,8)}`,ht=()=>matchMedia("(prefers-reduced-motion: reduce)").matches;function kt({label:e,values:t,min:l=0,max:n=1,step:o=.05,value:r,unit:i="",hint:c,...d}){let f=d.format??String,h=t?[...t]:null,A=yl(),m=E("input",{type:"range",id:A}),S=E("output",{for:A}),v=r,x=()=>h?h[m.valueAsNumber]:v,$=()=>{let M=f(x())+(i&&` ${i}`);S.textContent=M,m.setAttribute("aria-valuetext",M);let[C,P]=[Number(m.min),Number(m.max)];m.style.setProperty("--d2l-share",`${100*(m.valueAsNumber-C)/(P-C||1)}%`)},U=M=>{h?(h.includes(M)||(h=[...h,M].sort((C,P)=>C-P)),Object.assign(m,{min:"0",max:String(h.length-1),step:"1"}),m.value=String(h.indexOf(M))):(Object.assign(m,{min:String(l),max:String(n),step:String(o)}),m.value=String(v=M)),$()};m.addEventListener("input",()=>{v=ct(m.valueAsNumber),$(),d.onInput?.(x())});let b=E("div",{class:"d2l-control d2l-slider"},E("label",{for:A,title:c},e),S,m);return U(r),xl(b,m,x,U)}var ct=e=>Number(e.toFixed(6)),xn=e=>Number(e.toFixed(2))===ct(e)?e.toFixed(2):String(ct(e));function kn({label:e,min:t,max:l,value:n,onInput:o}){let r=yl(),i=E("input",{type:"number",id:r,min:t,max:l,step:1,inputmode:"numeric",value:n}),c=E("span",{class:"d2l-error",role:"alert",id:yl()}),d=n,f=()=>{let A=i.valueAsNumber,m=Number.isInteger(A)&&A>=t&&A<=l;return c.textContent=m?"":`A whole number from ${t} to ${l.toLocaleString("en")}`,i.toggleAttribute("aria-invalid",!m),m?i.removeAttribute("aria-describedby"):i.setAttribute("aria-describedby",c.id),m};i.addEventListener("input",()=>{f()&&o?.(d=i.valueAsNumber)}),i.addEventListener("blur",()=>{f()||(i.value=String(d)),f()});let h=E("div",{class:"d2l-control d2l-number"},E("label",{for:r},e),i,c);return xl(h,i,()=>d,A=>{d=A,i.valueAsNumber!==A&&(i.value=String(A)),f()})}function Yl(e,t){let l=e.get("rates")??[.5];return Array.from({length:t},(n,o)=>l[o]??l.at(-1))}function Kl(e,t){let l=E("div",{class:"d2l-masks"}),n=kn({label:"seed",min:0,max:9999,value:t().seed,onInput:c=>e.set({seed:c})}),o=[],r=c=>kt({label:`drop_prob${c+1}`,max:.95,value:t().rates[c],format:xn,onInput:d=>e.set({rates:t().rates.with(c,d)})});function i(){let{rates:c,seed:d}=t();c.length!==o.length&&(o=c.map((f,h)=>r(h)),l.replaceChildren(...o.map(f=>f.el),n.el)),o.forEach((f,h)=>f.value=c[h]),n.value!==d&&(n.value=d)}return i(),{el:l,show:i}}function Jl({label:e,choices:t,value:l,onInput:n}){let o=yl(),r=t.map(([d,f])=>E("option",{value:d},f)),i=E("select",{id:o,oninput:()=>n?.(i.value)},...r);i.value=l;let c=E("div",{class:"d2l-control d2l-select"},E("label",{for:o},e),i);return xl(c,i,()=>i.value,d=>{i.value=d})}function Lr({label:e,choices:t,value:l,onInput:n}){let o=yl(),r=t.map(([h])=>E("input",{type:"radio",name:o,value:h,oninput:()=>n?.(h)})),i=t.map(([,h],A)=>E("label",{},r[A],E("span",{},h))),c=E("fieldset",{class:"d2l-segmented"},E("legend",{class:"d2l-hidden"},e),...i),d=h=>r.forEach(A=>A.checked=A.value===h);d(l);let f=xl(c,r[0],()=>r.find(h=>h.checked)?.value??l,d);return Object.defineProperty(f,"disabled",{get:()=>c.disabled,set:h=>{c.disabled=h}})}function Zl({label:e,value:t,onInput:l}){let n=E("input",{type:"checkbox",oninput:()=>l?.(n.checked)});n.checked=t;let o=E("label",{class:"d2l-checkbox"},n,E("span",{},e));return xl(o,n,()=>n.checked,r=>{n.checked=r})}function Se({label:e,onClick:t,primary:l=!1,hint:n}){return E("button",{type:"button",class:l?"d2l-button d2l-primary":"d2l-button",title:n,onclick:t},e)}function Br({label:e,choices:t,onPick:l}){let n=t.map(([r,i,c])=>{let d=Se({label:i,hint:c,onClick:()=>l(r)});return d.dataset.value=r,d.setAttribute("aria-pressed","false"),d});return{el:E("div",{class:"d2l-presets",role:"group","aria-label":e},...n),get value(){return n.find(r=>r.ariaPressed==="true")?.dataset.value??null},set value(r){for(let i of n)i.setAttribute("aria-pressed",String(i.dataset.value===r))}}}function xl(e,t,l,n){return{el:e,input:t,get value(){return l()},set value(o){n(o)},get disabled(){return t.disabled},set disabled(o){t.disabled=o,e.classList.toggle("d2l-off",o)}}}var Dc="http://www.w3.org/2000/svg";function me(e,t={},l,n){let o=document.createElementNS(Dc,e);return he(o,t),n!==void 0&&(o.textContent=n),l?.append(o),o}function he(e,t){for(let[l,n]of Object.entries(t))e.setAttribute(l,String(n))}function Yt(e,t){let l=me("svg",{class:t,role:"img"},e);return{element:l,describe:n=>l.setAttribute("aria-label",n)}}function dn(){let e=E("p",{class:"d2l-alert",role:"alert",hidden:!0});return{el:e,say(t){e.hidden=!t,e.textContent=t}}}function Kt(e,t){let l=0,n=new ResizeObserver(([{contentRect:o}])=>{let r=Math.floor(o.width);r&&r!==l&&t(l=r)});return n.observe(e),()=>n.disconnect()}function Kn(e,t){let l=new IntersectionObserver(n=>{n.some(o=>o.isIntersecting)&&(l.disconnect(),t())});return l.observe(e),()=>l.disconnect()}function Jn(e,t){let l=!1,n=0,o,r=()=>{n++,clearTimeout(o),l&&t(l=!1)},i=async d=>{let f=await e();d===n&&(f===null?r():o=setTimeout(i,f,d))},c=()=>{l||(t(l=!0),i(++n))};return{play:c,pause:r,toggle:()=>l?r():c(),playing:()=>l}}function Lt(e){if(Number.isNaN(e))return"nan";if(!Number.isFinite(e))return e>0?"\u221E":"\u2212\u221E";let t=Math.abs(e);return t>=1e5?e.toExponential(0).replace("e+","e").replace("-","\u2212"):String(Number(e.toFixed(t<9.995?2:t<99.95?1:0))).replace("-","\u2212")}var kl=e=>e===0||Math.abs(e)>=99.5?Lt(e):e.toPrecision(2),Bt=e=>`${Math.round(100*e)} %`;function El(e){if(!Number.isFinite(e)||e<=0)return 1;let t=10**Math.floor(Math.log10(e));return t*[1,1.5,2,3,5,7,10].find(l=>l*t>=e*(1-1e-9))}function Nc(e,t){let l=n=>({counts:e[`${n}_${t}`].data,zeros:e.zeros[n][t],mean:e.means[n][t]});return{edges:e[`edges_${t}`].data,train:l("train"),predict:l("predict")}}function zr(e){let t=Array.from(e),l=t.reduce((n,o)=>n+o,0);return t.map(n=>n/Math.max(1,l))}function Qc({train:e,predict:t},l,n){return`Hidden layer ${l}, p = ${ct(n)}: in train mode ${Bt(e.zeros)} exactly 0, mean ${kl(e.mean)}; in predict mode ${Bt(t.zeros)} exactly 0, mean ${kl(t.mean)}.`}function Or(e,{state:t,options:l,ask:n}){let o=un(n),r=l.num_hiddens?.length??2,i=()=>({rates:Yl(t,r),seed:t.get("seed")??0}),c=Kl(t,i),d=Se({label:"Draw again",hint:"Other masks",primary:!0,onClick:()=>t.set({draw:(t.get("draw")??0)+1})}),f=E("p",{class:"d2l-headline","aria-live":"polite"}),h=dn(),A=E("div",{class:"d2l-layers"}),m=Array.from({length:r},()=>Pr(A));e.append(E("div",{class:"d2l-activations"},E("div",{class:"d2l-controls"},c.el),E("div",{class:"d2l-actions"},d),f,h.el,A,E("p",{class:"d2l-legend"},E("span",{class:"d2l-key-train"},"train mode: dropout acts"),E("span",{class:"d2l-key-predict"},"predict mode: it does nothing"),E("span",{class:"d2l-key-mean"},"mean, zeros included"),E("span",{},"height: share of the activations that are not 0"))));async function S(){try{let x=await o("activations",{...i(),draw:t.get("draw")??0});if(!x)return;h.say(""),A.classList.remove("d2l-stale");let $=Array.from(x.zeros.train,(b,M)=>Nc(x,M));if($.length!==r){r=$.length;for(let b of m)b.dispose();m=$.map(()=>Pr(A)),c.show()}$.forEach((b,M)=>m[M].show(b,M+1,i().rates[M]));let U=(b,M)=>$.map(({train:C,predict:P})=>`${M(P[b])} \u2192 ${M(C[b])}`).join(" and ");f.textContent=`From predict to train mode: zeros ${U("zeros",Bt)}; means ${U("mean",kl)}.`}catch(x){h.say(x.message),f.textContent="Nothing was computed: see the error below.",A.classList.add("d2l-stale")}}let v=[t.on(["rates","seed","draw","net"],()=>{c.show(),S()})];return S(),()=>{for(let x of[...v,...m.map($=>$.dispose)])x();e.replaceChildren()}}var ns=24,Sl=108,Jt={title:14,train:26,up:78,axis:78+Sl,down:78+Sl+22,predict:78+2*Sl+44},Rc=Jt.predict+ns+22;function Pr(e){let t=E("div",{class:"d2l-layer"});e.append(t);let{element:l,describe:n}=Yt(t,"d2l-histogram");he(l,{height:Rc});let o=(v,x="start")=>me("text",{class:v,"text-anchor":x},l),r=o("d2l-class d2l-true"),i=Array.from({length:5},()=>o("d2l-caption","middle")),c=me("path",{class:"d2l-axis"},l),d=["train","predict"].map(v=>({name:v,frame:me("rect",{class:`d2l-strip d2l-${v}`},l),zeros:me("rect",{class:`d2l-zeros d2l-${v}`},l),shape:me("path",{class:`d2l-shape d2l-${v}`},l),mean:me("path",{class:`d2l-mean-line d2l-${v}`},l),words:o("d2l-class")})),f=0,h;function A(v,x,$){if(h=[v,x,$],!f)return;let{edges:U}=v,b=U.length-1,[M,C]=[Math.log10(U[0]),Math.log10(U[b])],[P,z]=[2,f-4],V=N=>P+z*(Math.log10(N)-M)/(C-M),q={train:zr(v.train.counts),predict:zr(v.predict.counts)},B=El(Math.max(.01,...q.train,...q.predict));r.textContent=`hidden layer ${x}, p = ${ct($)}`,he(r,{x:P,y:Jt.title}),he(c,{d:`M${P} ${Jt.axis}h${z}M${P} ${Jt.down}h${z}`}),i.forEach((N,y)=>{let D=M+(C-M)*y/4;N.textContent=Lt(10**D);let I=["start","middle","middle","middle","end"];he(N,{x:P+z*y/4,y:Jt.axis+16,"text-anchor":I[y]})});for(let{name:N,frame:y,zeros:D,shape:I,mean:Q,words:_}of d){let Y=N==="train",{zeros:j,mean:re}=v[N],[ie,J]=Y?[Jt.axis,-1]:[Jt.down,1];he(y,{x:P,y:Jt[N],width:z,height:ns,rx:3}),he(D,{x:P,y:Jt[N],width:z*j,height:ns,rx:3}),_.textContent=`${N}: ${Bt(j)} exactly 0, mean ${kl(re)}`,he(_,{x:P+8,y:Jt[N]+17});let ee=`M${P} ${ie}`;q[N].forEach((k,K)=>{ee+=`V${(ie+J*Sl*k/B).toFixed(1)}H${(P+z*(K+1)/b).toFixed(1)}`}),he(I,{d:`${ee}V${ie}`});let O=Math.min(P+z,Math.max(P,V(Math.max(re,1e-12))));he(Q,{d:`M${O} ${ie}v${J*Sl}m-5 0l5 ${-J*8}l5 ${J*8}z`})}n(Qc(v,x,$))}let m=Kt(t,v=>{he(l,{width:f=v}),h&&A(...h)});return{show:A,dispose:()=>{m(),t.remove()}}}var Hc="uplot",jc="u-hz",Uc="u-vt",Wc="u-title",Gc="u-wrap",Vc="u-under",qc="u-over",Yc="u-axis",Mn="u-off",Kc="u-select",Jc="u-cursor-x",Zc="u-cursor-y",Xc="u-cursor-pt",eu="u-legend",tu="u-live",nu="u-inline",lu="u-series",ou="u-marker",Fr="u-label",su="u-value",$l="width",Cl="height";var Dr="bottom",Zn="left",ls="right",bs="#000",Nr=bs+"0",os="mousemove",Qr="mousedown",ss="mouseup",Rr="mouseenter",Hr="mouseleave",jr="dblclick",ru="resize",iu="scroll",Ur="change",lo="dppxchange",ys="--",sl=typeof window<"u",us=sl?document:null,el=sl?window:null,au=sl?navigator:null,ke,Xl;function ds(){let e=devicePixelRatio;ke!=e&&(ke=e,Xl&&ps(Ur,Xl,ds),Xl=matchMedia(`(min-resolution: ${ke-.001}dppx) and (max-resolution: ${ke+.001}dppx)`),$n(Ur,Xl,ds),el.dispatchEvent(new CustomEvent(lo)))}function Et(e,t){if(t!=null){let l=e.classList;!l.contains(t)&&l.add(t)}}function fs(e,t){let l=e.classList;l.contains(t)&&l.remove(t)}function Fe(e,t,l){e.style[t]=l+"px"}function Qt(e,t,l,n){let o=us.createElement(e);return t!=null&&Et(o,t),l?.insertBefore(o,n),o}function zt(e,t){return Qt("div",e,t)}var Wr=new WeakMap;function Zt(e,t,l,n,o){let r="translate("+t+"px,"+l+"px)",i=Wr.get(e);r!=i&&(e.style.transform=r,Wr.set(e,r),t<0||l<0||t>n||l>o?Et(e,Mn):fs(e,Mn))}var Gr=new WeakMap;function Vr(e,t,l){let n=t+l,o=Gr.get(e);n!=o&&(Gr.set(e,n),e.style.background=t,e.style.borderColor=l)}var qr=new WeakMap;function Yr(e,t,l,n){let o=t+""+l,r=qr.get(e);o!=r&&(qr.set(e,o),e.style.height=l+"px",e.style.width=t+"px",e.style.marginLeft=n?-t/2+"px":0,e.style.marginTop=n?-l/2+"px":0)}var xs={passive:!0},cu={...xs,capture:!0};function $n(e,t,l,n){t.addEventListener(e,l,n?cu:xs)}function ps(e,t,l,n){t.removeEventListener(e,l,xs)}sl&&ds();function Rt(e,t,l,n){let o;l=l||0,n=n||t.length-1;let r=n<=2147483647;for(;n-l>1;)o=r?l+n>>1:St((l+n)/2),t[o]<e?l=o:n=o;return e-t[l]<=t[n]-e?l:n}function ki(e){return(l,n,o)=>{let r=-1,i=-1;for(let c=n;c<=o;c++)if(e(l[c])){r=c;break}for(let c=o;c>=n;c--)if(e(l[c])){i=c;break}return[r,i]}}var Ei=e=>e!=null,Si=e=>e!=null&&e>0,ro=ki(Ei),uu=ki(Si);function du(e,t,l,n=0,o=!1){let r=o?uu:ro,i=o?Si:Ei;[t,l]=r(e,t,l);let c=e[t],d=e[t];if(t>-1)if(n==1)c=e[t],d=e[l];else if(n==-1)c=e[l],d=e[t];else for(let f=t;f<=l;f++){let h=e[f];i(h)&&(h<c?c=h:h>d&&(d=h))}return[c??Ie,d??-Ie]}function io(e,t,l,n){let o=Zr(e),r=Zr(t);e==t&&(o==-1?(e*=l,t/=l):(e/=l,t*=l));let i=l==10?en:Mi,c=o==1?St:Pt,d=r==1?Pt:St,f=c(i(qe(e))),h=d(i(qe(t))),A=tl(l,f),m=tl(l,h);return l==10&&(f<0&&(A=Te(A,-f)),h<0&&(m=Te(m,-h))),n||l==2?(e=A*o,t=m*r):(e=Ii(e,A),t=ao(t,m)),[e,t]}function ks(e,t,l,n){let o=io(e,t,l,n);return e==0&&(o[0]=0),t==0&&(o[1]=0),o}var Es=.1,Kr={mode:3,pad:Es},Il={pad:0,soft:null,mode:0},fu={min:Il,max:Il};function oo(e,t,l,n){return co(l)?Jr(e,t,l):(Il.pad=l,Il.soft=n?0:null,Il.mode=n?3:0,Jr(e,t,fu))}function ye(e,t){return e??t}function pu(e,t,l){for(t=ye(t,0),l=ye(l,e.length-1);t<=l;){if(e[t]!=null)return!0;t++}return!1}function Jr(e,t,l){let n=l.min,o=l.max,r=ye(n.pad,0),i=ye(o.pad,0),c=ye(n.hard,-Ie),d=ye(o.hard,Ie),f=ye(n.soft,Ie),h=ye(o.soft,-Ie),A=ye(n.mode,0),m=ye(o.mode,0),S=t-e,v=en(S),x=At(qe(e),qe(t)),$=en(x),U=qe($-v);(S<1e-24||U>10)&&(S=0,(e==0||t==0)&&(S=1e-24,A==2&&f!=Ie&&(r=0),m==2&&h!=-Ie&&(i=0)));let b=S||x||1e3,M=en(b),C=tl(10,St(M)),P=b*(S==0?e==0?.1:1:r),z=Te(Ii(e-P,C/10),24),V=e>=f&&(A==1||A==3&&z<=f||A==2&&z>=f)?f:Ie,q=At(c,z<V&&e>=V?V:Ht(V,z)),B=b*(S==0?t==0?.1:1:i),N=Te(ao(t+B,C/10),24),y=t<=h&&(m==1||m==3&&N>=h||m==2&&N<=h)?h:-Ie,D=Ht(d,N>y&&t<=y?y:At(y,N));return q==D&&q==0&&(D=100),[q,D]}var hu=new Intl.NumberFormat(sl?au.language:"en-US"),Ss=e=>hu.format(e),Mt=Math,no=Mt.PI,qe=Mt.abs,St=Mt.floor,Ve=Mt.round,Pt=Mt.ceil,Ht=Mt.min,At=Mt.max,tl=Mt.pow,Zr=Mt.sign,en=Mt.log10,Mi=Mt.log2,Au=(e,t=1)=>Mt.sinh(e)*t,rs=(e,t=1)=>Mt.asinh(e/t),Ie=1/0;function Xr(e){return(en((e^e>>31)-(e>>31))|0)+1}function hs(e,t,l){return Ht(At(e,t),l)}function $i(e){return typeof e=="function"}function we(e){return $i(e)?e:()=>e}var mu=()=>{},Ci=e=>e,_i=(e,t)=>t,gu=e=>null,ei=e=>!0,ti=(e,t)=>e==t,wu=/\.\d*?(?=9{6,}|0{6,})/gm,Cn=e=>{if(Li(e)||pn.has(e))return e;let t=`${e}`,l=t.match(wu);if(l==null)return e;let n=l[0].length-1;if(t.indexOf("e-")!=-1){let[o,r]=t.split("e");return+`${Cn(o)}e${r}`}return Te(e,n)};function En(e,t){return Cn(Te(Cn(e/t))*t)}function ao(e,t){return Cn(Pt(Cn(e/t))*t)}function Ii(e,t){return Cn(St(Cn(e/t))*t)}function Te(e,t=0){if(Li(e))return e;let l=10**t,n=e*l*(1+Number.EPSILON);return Ve(n)/l}var pn=new Map;function Ti(e){return((""+e).split(".")[1]||"").length}function Ll(e,t,l,n){let o=[],r=n.map(Ti);for(let i=t;i<l;i++){let c=qe(i),d=Te(tl(e,i),c);for(let f=0;f<n.length;f++){let h=e==10?+`${n[f]}e${i}`:n[f]*d,A=(i>=0?0:c)+(i>=r[f]?0:r[f]),m=e==10?h:Te(h,A);o.push(m),pn.set(m,A)}}return o}var Tl={},Ms=[],nl=[null,null],fn=Array.isArray,Li=Number.isInteger,vu=e=>e===void 0;function ni(e){return typeof e=="string"}function co(e){let t=!1;if(e!=null){let l=e.constructor;t=l==null||l==Object}return t}function bu(e){return e!=null&&typeof e=="object"}var yu=Object.getPrototypeOf(Uint8Array),Bi="__proto__";function ll(e,t=co){let l;if(fn(e)){let n=e.find(o=>o!=null);if(fn(n)||t(n)){l=Array(e.length);for(let o=0;o<e.length;o++)l[o]=ll(e[o],t)}else l=e.slice()}else if(e instanceof yu)l=e.slice();else if(t(e)){l={};for(let n in e)n!=Bi&&(l[n]=ll(e[n],t))}else l=e;return l}function We(e){let t=arguments;for(let l=1;l<t.length;l++){let n=t[l];for(let o in n)o!=Bi&&(co(e[o])?We(e[o],ll(n[o])):e[o]=ll(n[o]))}return e}var xu=0,ku=1,Eu=2;function Su(e,t,l){for(let n=0,o,r=-1;n<t.length;n++){let i=t[n];if(i>r){for(o=i-1;o>=0&&e[o]==null;)e[o--]=null;for(o=i+1;o<l&&e[o]==null;)e[r=o++]=null}}}function Mu(e,t){if(_u(e)){let i=e[0].slice();for(let c=1;c<e.length;c++)i.push(...e[c].slice(1));return Iu(i[0])||(i=Cu(i)),i}let l=new Set;for(let i=0;i<e.length;i++){let d=e[i][0],f=d.length;for(let h=0;h<f;h++)l.add(d[h])}let n=[Array.from(l).sort((i,c)=>i-c)],o=n[0].length,r=new Map;for(let i=0;i<o;i++)r.set(n[0][i],i);for(let i=0;i<e.length;i++){let c=e[i],d=c[0];for(let f=1;f<c.length;f++){let h=c[f],A=Array(o).fill(void 0),m=t?t[i][f]:ku,S=[];for(let v=0;v<h.length;v++){let x=h[v],$=r.get(d[v]);x===null?m!=xu&&(A[$]=x,m==Eu&&S.push($)):A[$]=x}Su(A,S,o),n.push(A)}}return n}var $u=typeof queueMicrotask>"u"?e=>Promise.resolve().then(e):queueMicrotask;function Cu(e){let t=e[0],l=t.length,n=Array(l);for(let r=0;r<n.length;r++)n[r]=r;n.sort((r,i)=>t[r]-t[i]);let o=[];for(let r=0;r<e.length;r++){let i=e[r],c=Array(l);for(let d=0;d<l;d++)c[d]=i[n[d]];o.push(c)}return o}function _u(e){let t=e[0][0],l=t.length;for(let n=1;n<e.length;n++){let o=e[n][0];if(o.length!=l)return!1;if(o!=t){for(let r=0;r<l;r++)if(o[r]!=t[r])return!1}}return!0}function Iu(e,t=100){let l=e.length;if(l<=1)return!0;let n=0,o=l-1;for(;n<=o&&e[n]==null;)n++;for(;o>=n&&e[o]==null;)o--;if(o<=n)return!0;let r=At(1,St((o-n+1)/t));for(let i=e[n],c=n+r;c<=o;c+=r){let d=e[c];if(d!=null){if(d<=i)return!1;i=d}}return!0}var zi=["January","February","March","April","May","June","July","August","September","October","November","December"],Pi=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function Oi(e){return e.slice(0,3)}var Tu=Pi.map(Oi),Lu=zi.map(Oi),Bu={MMMM:zi,MMM:Lu,WWWW:Pi,WWW:Tu};function Ml(e){return(e<10?"0":"")+e}function zu(e){return(e<10?"00":e<100?"0":"")+e}var Pu={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+"").slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>Ml(e.getMonth()+1),M:e=>e.getMonth()+1,DD:e=>Ml(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>Ml(e.getHours()),H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?"PM":"AM",aa:e=>e.getHours()>=12?"pm":"am",a:e=>e.getHours()>=12?"p":"a",mm:e=>Ml(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>Ml(e.getSeconds()),s:e=>e.getSeconds(),fff:e=>zu(e.getMilliseconds())};function $s(e,t){t=t||Bu;let l=[],n=/\{([a-z]+)\}|[^{]+/gi,o;for(;o=n.exec(e);)l.push(o[0][0]=="{"?Pu[o[1]]:o[0]);return r=>{let i="";for(let c=0;c<l.length;c++)i+=typeof l[c]=="string"?l[c]:l[c](r,t);return i}}var Ou=new Intl.DateTimeFormat().resolvedOptions().timeZone;function Fu(e,t){let l;return t=="UTC"||t=="Etc/UTC"?l=new Date(+e+e.getTimezoneOffset()*6e4):t==Ou?l=e:(l=new Date(e.toLocaleString("en-US",{timeZone:t})),l.setMilliseconds(e.getMilliseconds())),l}var Fi=e=>e%1==0,so=[1,2,2.5,5],Du=Ll(10,-32,0,so),Di=Ll(10,0,32,so),Nu=Di.filter(Fi),Sn=Du.concat(Di),Cs=`
`,Ni="{YYYY}",li=Cs+Ni,Qi="{M}/{D}",_l=Cs+Qi,eo=_l+"/{YY}",Ri="{aa}",Qu="{h}:{mm}",Xn=Qu+Ri,oi=Cs+Xn,si=":{ss}",Me=null;function Hi(e){let t=e*1e3,l=t*60,n=l*60,o=n*24,r=o*30,i=o*365,d=(e==1?Ll(10,0,3,so).filter(Fi):Ll(10,-3,0,so)).concat([t,t*5,t*10,t*15,t*30,l,l*5,l*10,l*15,l*30,n,n*2,n*3,n*4,n*6,n*8,n*12,o,o*2,o*3,o*4,o*5,o*6,o*7,o*8,o*9,o*10,o*15,r,r*2,r*3,r*4,r*6,i,i*2,i*5,i*10,i*25,i*50,i*100]),f=[[i,Ni,Me,Me,Me,Me,Me,Me,1],[o*28,"{MMM}",li,Me,Me,Me,Me,Me,1],[o,Qi,li,Me,Me,Me,Me,Me,1],[n,"{h}"+Ri,eo,Me,_l,Me,Me,Me,1],[l,Xn,eo,Me,_l,Me,Me,Me,1],[t,si,eo+" "+Xn,Me,_l+" "+Xn,Me,oi,Me,1],[e,si+".{fff}",eo+" "+Xn,Me,_l+" "+Xn,Me,oi,Me,1]];function h(A){return(m,S,v,x,$,U)=>{let b=[],M=$>=i,C=$>=r&&$<i,P=A(v),z=Te(P*e,3),V=is(P.getFullYear(),M?0:P.getMonth(),C||M?1:P.getDate()),q=Te(V*e,3);if(C||M){let B=C?$/r:0,N=M?$/i:0,y=z==q?z:Te(is(V.getFullYear()+N,V.getMonth()+B,1)*e,3),D=new Date(Ve(y/e)),I=D.getFullYear(),Q=D.getMonth();for(let _=0;y<=x;_++){let Y=is(I+N*_,Q+B*_,1),j=Y-A(Te(Y*e,3));y=Te((+Y+j)*e,3),y<=x&&b.push(y)}}else{let B=$>=o?o:$,N=St(v)-St(z),y=q+N+ao(z-q,B);b.push(y);let D=A(y),I=D.getHours()+D.getMinutes()/l+D.getSeconds()/n,Q=$/n,_=m.axes[S]._space,Y=U/_;for(;y=Te(y+$,e==1?0:3),!(y>x);)if(Q>1){let j=St(Te(I+Q,6))%24,J=A(y).getHours()-j;J>1&&(J=-1),y-=J*n,I=(I+Q)%24;let ee=b[b.length-1];Te((y-ee)/$,3)*Y>=.7&&b.push(y)}else b.push(y)}return b}}return[d,f,h]}var[Ru,Hu,ju]=Hi(1),[Uu,Wu,Gu]=Hi(.001);Ll(2,-53,53,[1]);function ri(e,t){return e.map(l=>l.map((n,o)=>o==0||o==8||n==null?n:t(o==1||l[8]==0?n:l[1]+n)))}function ii(e,t){return(l,n,o,r,i)=>{let c=t.find(v=>i>=v[0])||t[t.length-1],d,f,h,A,m,S;return n.map(v=>{let x=e(v),$=x.getFullYear(),U=x.getMonth(),b=x.getDate(),M=x.getHours(),C=x.getMinutes(),P=x.getSeconds(),z=$!=d&&c[2]||U!=f&&c[3]||b!=h&&c[4]||M!=A&&c[5]||C!=m&&c[6]||P!=S&&c[7]||c[1];return d=$,f=U,h=b,A=M,m=C,S=P,z(x)})}}function Vu(e,t){let l=$s(t);return(n,o,r,i,c)=>o.map(d=>l(e(d)))}function is(e,t,l){return new Date(e,t,l)}function ai(e,t){return t(e)}var qu="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function ci(e,t){return(l,n,o,r)=>r==null?ys:t(e(n))}function Yu(e,t){let l=e.series[t];return l.width?l.stroke(e,t):l.points.width?l.points.stroke(e,t):null}function Ku(e,t){return e.series[t].fill(e,t)}var Ju={show:!0,live:!0,isolate:!1,mount:mu,markers:{show:!0,width:2,stroke:Yu,fill:Ku,dash:"solid"},idx:null,idxs:null,values:[]};function Zu(e,t){let l=e.cursor.points,n=zt(),o=l.size(e,t);Fe(n,$l,o),Fe(n,Cl,o);let r=o/-2;Fe(n,"marginLeft",r),Fe(n,"marginTop",r);let i=l.width(e,t,o);return i&&Fe(n,"borderWidth",i),n}function Xu(e,t){let l=e.series[t].points;return l._fill||l._stroke}function ed(e,t){let l=e.series[t].points;return l._stroke||l._fill}function td(e,t){return e.series[t].points.size}var as=[0,0];function nd(e,t,l){return as[0]=t,as[1]=l,as}function to(e,t,l,n=!0){return o=>{o.button==0&&(!n||o.target==t)&&l(o)}}function cs(e,t,l,n=!0){return o=>{(!n||o.target==t)&&l(o)}}var ld={show:!0,x:!0,y:!0,lock:!1,move:nd,points:{one:!1,show:Zu,size:td,width:0,stroke:ed,fill:Xu},bind:{mousedown:to,mouseup:to,click:to,dblclick:to,mousemove:cs,mouseleave:cs,mouseenter:cs},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,l,n,o)=>n-o,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},ji={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},_s=We({},ji,{filter:_i}),Ui=We({},_s,{size:10}),Wi=We({},ji,{show:!1}),Is='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Gi="bold "+Is,Vi=1.5,ui={show:!0,scale:"x",stroke:bs,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Gi,side:2,grid:_s,ticks:Ui,border:Wi,font:Is,lineGap:Vi,rotate:0},od="Value",sd="Time",di={show:!0,scale:"x",auto:!1,sorted:1,min:Ie,max:-Ie,idxs:[]};function rd(e,t,l,n,o){return t.map(r=>r==null?"":Ss(r))}function id(e,t,l,n,o,r,i){let c=[],d=pn.get(o)||0;l=i?l:Te(ao(l,o),d);for(let f=l;f<=n;f=Te(f+o,d))c.push(Object.is(f,-0)?0:f);return c}function As(e,t,l,n,o,r,i){let c=[],d=e.scales[e.axes[t].scale].log,f=d==10?en:Mi,h=St(f(l));o=tl(d,h),d==10&&(o=Sn[Rt(o,Sn)]);let A=l,m=o*d;d==10&&(m=Sn[Rt(m,Sn)]);do c.push(A),A=A+o,d==10&&!pn.has(A)&&(A=Te(A,pn.get(o))),A>=m&&(o=A,m=o*d,d==10&&(m=Sn[Rt(m,Sn)]));while(A<=n);return c}function ad(e,t,l,n,o,r,i){let d=e.scales[e.axes[t].scale].asinh,f=n>d?As(e,t,At(d,l),n,o):[d],h=n>=0&&l<=0?[0]:[];return(l<-d?As(e,t,At(d,-n),-l,o):[d]).reverse().map(m=>-m).concat(h,f)}var qi=/./,cd=/[12357]/,ud=/[125]/,fi=/1/,ms=(e,t,l,n)=>e.map((o,r)=>t==4&&o==0||r%n==0&&l.test(o.toExponential()[o<0?1:0])?o:null);function dd(e,t,l,n,o){let r=e.axes[l],i=r.scale,c=e.scales[i],d=e.valToPos,f=r._space,h=d(10,i),A=d(9,i)-h>=f?qi:d(7,i)-h>=f?cd:d(5,i)-h>=f?ud:fi;if(A==fi){let m=qe(d(1,i)-h);if(m<f)return ms(t.slice().reverse(),c.distr,A,Pt(f/m)).reverse()}return ms(t,c.distr,A,1)}function fd(e,t,l,n,o){let r=e.axes[l],i=r.scale,c=r._space,d=e.valToPos,f=qe(d(1,i)-d(2,i));return f<c?ms(t.slice().reverse(),3,qi,Pt(c/f)).reverse():t}function pd(e,t,l,n){return n==null?ys:t==null?"":Ss(t)}var pi={show:!0,scale:"y",stroke:bs,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Gi,side:3,grid:_s,ticks:Ui,border:Wi,font:Is,lineGap:Vi,rotate:0};function hd(e,t){let l=3+(e||1)*2;return Te(l*t,3)}function Ad(e,t){let{scale:l,idxs:n}=e.series[0],o=e._data[0],r=e.valToPos(o[n[0]],l,!0),i=e.valToPos(o[n[1]],l,!0),c=qe(i-r),d=e.series[t],f=c/(d.points.space*ke);return n[1]-n[0]<=f}var hi={scale:null,auto:!0,sorted:0,min:Ie,max:-Ie},Yi=(e,t,l,n,o)=>o,Ai={show:!0,auto:!0,sorted:0,gaps:Yi,alpha:1,facets:[We({},hi,{scale:"x"}),We({},hi,{scale:"y"})]},mi={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Yi,alpha:1,points:{show:Ad,filter:null},values:null,min:Ie,max:-Ie,idxs:[],path:null,clip:null};function md(e,t,l,n,o){return l/10}var Ki={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},gd=We({},Ki,{time:!1,ori:1}),gi={};function Ji(e,t){let l=gi[e];return l||(l={key:e,plots:[],sub(n){l.plots.push(n)},unsub(n){l.plots=l.plots.filter(o=>o!=n)},pub(n,o,r,i,c,d,f){for(let h=0;h<l.plots.length;h++)l.plots[h]!=o&&l.plots[h].pub(n,o,r,i,c,d,f)}},e!=null&&(gi[e]=l)),l}var ol=1,gs=2;function _n(e,t,l){let n=e.mode,o=e.series[t],r=n==2?e._data[t]:e._data,i=e.scales,c=e.bbox,d=r[0],f=n==2?r[1]:r[t],h=n==2?i[o.facets[0].scale]:i[e.series[0].scale],A=n==2?i[o.facets[1].scale]:i[o.scale],m=c.left,S=c.top,v=c.width,x=c.height,$=e.valToPosH,U=e.valToPosV;return h.ori==0?l(o,d,f,h,A,$,U,m,S,v,x,fo,rl,ho,Xi,ta):l(o,d,f,h,A,U,$,S,m,x,v,po,il,Bs,ea,na)}function Ts(e,t){let l=0,n=0,o=ye(e.bands,Ms);for(let r=0;r<o.length;r++){let i=o[r];i.series[0]==t?l=i.dir:i.series[1]==t&&(i.dir==1?n|=1:n|=2)}return[l,n==1?-1:n==2?1:n==3?2:0]}function wd(e,t,l,n,o){let r=e.mode,i=e.series[t],c=r==2?i.facets[1].scale:i.scale,d=e.scales[c];return o==-1?d.min:o==1?d.max:d.distr==3?d.dir==1?d.min:d.max:0}function tn(e,t,l,n,o,r){return _n(e,t,(i,c,d,f,h,A,m,S,v,x,$)=>{let U=i.pxRound,b=f.dir*(f.ori==0?1:-1),M=f.ori==0?rl:il,C,P;b==1?(C=l,P=n):(C=n,P=l);let z=U(A(c[C],f,x,S)),V=U(m(d[C],h,$,v)),q=U(A(c[P],f,x,S)),B=U(m(r==1?h.max:h.min,h,$,v)),N=new Path2D(o);return M(N,q,B),M(N,z,B),M(N,z,V),N})}function uo(e,t,l,n,o,r){let i=null;if(e.length>0){i=new Path2D;let c=t==0?ho:Bs,d=l;for(let A=0;A<e.length;A++){let m=e[A];if(m[1]>m[0]){let S=m[0]-d;S>0&&c(i,d,n,S,n+r),d=m[1]}}let f=l+o-d,h=10;f>0&&c(i,d,n-h/2,f,n+r+h)}return i}function vd(e,t,l){let n=e[e.length-1];n&&n[0]==t?n[1]=l:e.push([t,l])}function Ls(e,t,l,n,o,r,i){let c=[],d=e.length;for(let f=o==1?l:n;f>=l&&f<=n;f+=o)if(t[f]===null){let A=f,m=f;if(o==1)for(;++f<=n&&t[f]===null;)m=f;else for(;--f>=l&&t[f]===null;)m=f;let S=r(e[A]),v=m==A?S:r(e[m]),x=A-o;S=i<=0&&x>=0&&x<d?r(e[x]):S;let U=m+o;v=i>=0&&U>=0&&U<d?r(e[U]):v,v>=S&&c.push([S,v])}return c}function wi(e){return e==0?Ci:e==1?Ve:t=>En(t,e)}function Zi(e){let t=e==0?fo:po,l=e==0?(o,r,i,c,d,f)=>{o.arcTo(r,i,c,d,f)}:(o,r,i,c,d,f)=>{o.arcTo(i,r,d,c,f)},n=e==0?(o,r,i,c,d)=>{o.rect(r,i,c,d)}:(o,r,i,c,d)=>{o.rect(i,r,d,c)};return(o,r,i,c,d,f=0,h=0)=>{f==0&&h==0?n(o,r,i,c,d):(f=Ht(f,c/2,d/2),h=Ht(h,c/2,d/2),t(o,r+f,i),l(o,r+c,i,r+c,i+d,f),l(o,r+c,i+d,r,i+d,h),l(o,r,i+d,r,i,h),l(o,r,i,r+c,i,f),o.closePath())}}var fo=(e,t,l)=>{e.moveTo(t,l)},po=(e,t,l)=>{e.moveTo(l,t)},rl=(e,t,l)=>{e.lineTo(t,l)},il=(e,t,l)=>{e.lineTo(l,t)},ho=Zi(0),Bs=Zi(1),Xi=(e,t,l,n,o,r)=>{e.arc(t,l,n,o,r)},ea=(e,t,l,n,o,r)=>{e.arc(l,t,n,o,r)},ta=(e,t,l,n,o,r,i)=>{e.bezierCurveTo(t,l,n,o,r,i)},na=(e,t,l,n,o,r,i)=>{e.bezierCurveTo(l,t,o,n,i,r)};function la(e){return(t,l,n,o,r)=>_n(t,l,(i,c,d,f,h,A,m,S,v,x,$)=>{let{pxRound:U,points:b}=i,M,C;f.ori==0?(M=fo,C=Xi):(M=po,C=ea);let P=Te(b.width*ke,3),z=(b.size-b.width)/2*ke,V=Te(z*2,3),q=new Path2D,B=new Path2D,{left:N,top:y,width:D,height:I}=t.bbox;ho(B,N-V,y-V,D+V*2,I+V*2);let Q=_=>{if(d[_]!=null){let Y=U(A(c[_],f,x,S)),j=U(m(d[_],h,$,v));M(q,Y+z,j),C(q,Y,j,z,0,no*2)}};if(r)r.forEach(Q);else for(let _=n;_<=o;_++)Q(_);return{stroke:P>0?q:null,fill:q,clip:B,flags:ol|gs}})}function oa(e){return(t,l,n,o,r,i)=>{n!=o&&(r!=n&&i!=n&&e(t,l,n),r!=o&&i!=o&&e(t,l,o),e(t,l,i))}}var bd=oa(rl),yd=oa(il);function sa(e){let t=ye(e?.alignGaps,0);return(l,n,o,r)=>_n(l,n,(i,c,d,f,h,A,m,S,v,x,$)=>{[o,r]=ro(d,o,r);let U=i.pxRound,b=I=>U(A(I,f,x,S)),M=I=>U(m(I,h,$,v)),C,P;f.ori==0?(C=rl,P=bd):(C=il,P=yd);let z=f.dir*(f.ori==0?1:-1),V={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:ol},q=V.stroke,B=!1;if(r-o>=x*4){let I=k=>l.posToVal(k,f.key,!0),Q=null,_=null,Y,j,re,ie=b(c[z==1?o:r]),J=b(c[o]),ee=b(c[r]),O=I(z==1?J+1:ee-1);for(let k=z==1?o:r;k>=o&&k<=r;k+=z){let K=c[k],W=(z==1?K<O:K>O)?ie:b(K),le=d[k];W==ie?le!=null?(j=le,Q==null?(C(q,W,M(j)),Y=Q=_=j):j<Q?Q=j:j>_&&(_=j)):le===null&&(B=!0):(Q!=null&&P(q,ie,M(Q),M(_),M(Y),M(j)),le!=null?(j=le,C(q,W,M(j)),Q=_=Y=j):(Q=_=null,le===null&&(B=!0)),ie=W,O=I(ie+z))}Q!=null&&Q!=_&&re!=ie&&P(q,ie,M(Q),M(_),M(Y),M(j))}else for(let I=z==1?o:r;I>=o&&I<=r;I+=z){let Q=d[I];Q===null?B=!0:Q!=null&&C(q,b(c[I]),M(Q))}let[y,D]=Ts(l,n);if(i.fill!=null||y!=0){let I=V.fill=new Path2D(q),Q=i.fillTo(l,n,i.min,i.max,y),_=M(Q),Y=b(c[o]),j=b(c[r]);z==-1&&([j,Y]=[Y,j]),C(I,j,_),C(I,Y,_)}if(!i.spanGaps){let I=[];B&&I.push(...Ls(c,d,o,r,z,b,t)),V.gaps=I=i.gaps(l,n,o,r,I),V.clip=uo(I,f.ori,S,v,x,$)}return D!=0&&(V.band=D==2?[tn(l,n,o,r,q,-1),tn(l,n,o,r,q,1)]:tn(l,n,o,r,q,D)),V})}function xd(e){let t=ye(e.align,1),l=ye(e.ascDesc,!1),n=ye(e.alignGaps,0),o=ye(e.extend,!1);return(r,i,c,d)=>_n(r,i,(f,h,A,m,S,v,x,$,U,b,M)=>{[c,d]=ro(A,c,d);let C=f.pxRound,{left:P,width:z}=r.bbox,V=J=>C(v(J,m,b,$)),q=J=>C(x(J,S,M,U)),B=m.ori==0?rl:il,N={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:ol},y=N.stroke,D=m.dir*(m.ori==0?1:-1),I=q(A[D==1?c:d]),Q=V(h[D==1?c:d]),_=Q,Y=Q;o&&t==-1&&(Y=P,B(y,Y,I)),B(y,Q,I);for(let J=D==1?c:d;J>=c&&J<=d;J+=D){let ee=A[J];if(ee==null)continue;let O=V(h[J]),k=q(ee);t==1?B(y,O,I):B(y,_,k),B(y,O,k),I=k,_=O}let j=_;o&&t==1&&(j=P+z,B(y,j,I));let[re,ie]=Ts(r,i);if(f.fill!=null||re!=0){let J=N.fill=new Path2D(y),ee=f.fillTo(r,i,f.min,f.max,re),O=q(ee);B(J,j,O),B(J,Y,O)}if(!f.spanGaps){let J=[];J.push(...Ls(h,A,c,d,D,V,n));let ee=f.width*ke/2,O=l||t==1?ee:-ee,k=l||t==-1?-ee:ee;J.forEach(K=>{K[0]+=O,K[1]+=k}),N.gaps=J=f.gaps(r,i,c,d,J),N.clip=uo(J,m.ori,$,U,b,M)}return ie!=0&&(N.band=ie==2?[tn(r,i,c,d,y,-1),tn(r,i,c,d,y,1)]:tn(r,i,c,d,y,ie)),N})}function vi(e,t,l,n,o,r,i=Ie){if(e.length>1){let c=null;for(let d=0,f=1/0;d<e.length;d++)if(t[d]!==void 0){if(c!=null){let h=qe(e[d]-e[c]);h<f&&(f=h,i=qe(l(e[d],n,o,r)-l(e[c],n,o,r)))}c=d}}return i}function kd(e){e=e||Tl;let t=ye(e.size,[.6,Ie,1]),l=e.align||0,n=e.gap||0,o=e.radius;o=o==null?[0,0]:typeof o=="number"?[o,0]:o;let r=we(o),i=1-t[0],c=ye(t[1],Ie),d=ye(t[2],1),f=ye(e.disp,Tl),h=ye(e.each,S=>{}),{fill:A,stroke:m}=f;return(S,v,x,$)=>_n(S,v,(U,b,M,C,P,z,V,q,B,N,y)=>{let D=U.pxRound,I=l,Q=n*ke,_=c*ke,Y=d*ke,j,re;C.ori==0?[j,re]=r(S,v):[re,j]=r(S,v);let ie=C.dir*(C.ori==0?1:-1),J=C.ori==0?ho:Bs,ee=C.ori==0?h:(F,pe,ce,Re,Ne,Ke,ut)=>{h(F,pe,ce,Ne,Re,ut,Ke)},O=ye(S.bands,Ms).find(F=>F.series[0]==v),k=O!=null?O.dir:0,K=U.fillTo(S,v,U.min,U.max,k),te=D(V(K,P,y,B)),W,le,ae,Ae=N,de=D(U.width*ke),Ge=!1,Ye=null,Be=null,De=null,vt=null;A!=null&&(de==0||m!=null)&&(Ge=!0,Ye=A.values(S,v,x,$),Be=new Map,new Set(Ye).forEach(F=>{F!=null&&Be.set(F,new Path2D)}),de>0&&(De=m.values(S,v,x,$),vt=new Map,new Set(De).forEach(F=>{F!=null&&vt.set(F,new Path2D)})));let{x0:oe,size:ve}=f;if(oe!=null&&ve!=null){I=1,b=oe.values(S,v,x,$),oe.unit==2&&(b=b.map(ce=>S.posToVal(q+ce*N,C.key,!0)));let F=ve.values(S,v,x,$);ve.unit==2?le=F[0]*N:le=z(F[0],C,N,q)-z(0,C,N,q),Ae=vi(b,M,z,C,N,q,Ae),ae=Ae-le+Q}else Ae=vi(b,M,z,C,N,q,Ae),ae=Ae*i+Q,le=Ae-ae;ae<1&&(ae=0),de>=le/2&&(de=0),ae<5&&(D=Ci);let $e=ae>0,Ce=Ae-ae-($e?de:0);le=D(hs(Ce,Y,_)),W=(I==0?le/2:I==ie?0:le)-I*ie*((I==0?Q/2:0)+($e?de/2:0));let Ee={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},Le=Ge?null:new Path2D,it=null;if(O!=null)it=S.data[O.series[1]];else{let{y0:F,y1:pe}=f;F!=null&&pe!=null&&(M=pe.values(S,v,x,$),it=F.values(S,v,x,$))}let T=j*le,R=re*le;for(let F=ie==1?x:$;F>=x&&F<=$;F+=ie){let pe=M[F];if(pe==null)continue;if(it!=null){let gt=it[F]??0;if(pe-gt==0)continue;te=V(gt,P,y,B)}let ce=C.distr!=2||f!=null?b[F]:F,Re=z(ce,C,N,q),Ne=V(ye(pe,K),P,y,B),Ke=D(Re-W),ut=D(At(Ne,te)),Je=D(Ht(Ne,te)),mt=ut-Je;if(pe!=null){let gt=pe<0?R:T,Ot=pe<0?T:R;Ge?(de>0&&De[F]!=null&&J(vt.get(De[F]),Ke,Je+St(de/2),le,At(0,mt-de),gt,Ot),Ye[F]!=null&&J(Be.get(Ye[F]),Ke,Je+St(de/2),le,At(0,mt-de),gt,Ot)):J(Le,Ke,Je+St(de/2),le,At(0,mt-de),gt,Ot),ee(S,v,F,Ke-de/2,Je,le+de,mt)}}return de>0?Ee.stroke=Ge?vt:Le:Ge||(Ee._fill=U.width==0?U._fill:U._stroke??U._fill,Ee.width=0),Ee.fill=Ge?Be:Le,Ee})}function Ed(e,t){let l=ye(t?.alignGaps,0);return(n,o,r,i)=>_n(n,o,(c,d,f,h,A,m,S,v,x,$,U)=>{[r,i]=ro(f,r,i);let b=c.pxRound,M=j=>b(m(j,h,$,v)),C=j=>b(S(j,A,U,x)),P,z,V;h.ori==0?(P=fo,V=rl,z=ta):(P=po,V=il,z=na);let q=h.dir*(h.ori==0?1:-1),B=M(d[q==1?r:i]),N=B,y=[],D=[];for(let j=q==1?r:i;j>=r&&j<=i;j+=q)if(f[j]!=null){let ie=d[j],J=M(ie);y.push(N=J),D.push(C(f[j]))}let I={stroke:e(y,D,P,V,z,b),fill:null,clip:null,band:null,gaps:null,flags:ol},Q=I.stroke,[_,Y]=Ts(n,o);if(c.fill!=null||_!=0){let j=I.fill=new Path2D(Q),re=c.fillTo(n,o,c.min,c.max,_),ie=C(re);V(j,N,ie),V(j,B,ie)}if(!c.spanGaps){let j=[];j.push(...Ls(d,f,r,i,q,M,l)),I.gaps=j=c.gaps(n,o,r,i,j),I.clip=uo(j,h.ori,v,x,$,U)}return Y!=0&&(I.band=Y==2?[tn(n,o,r,i,Q,-1),tn(n,o,r,i,Q,1)]:tn(n,o,r,i,Q,Y)),I})}function Sd(e){return Ed(Md,e)}function Md(e,t,l,n,o,r){let i=e.length;if(i<2)return null;let c=new Path2D;if(l(c,e[0],t[0]),i==2)n(c,e[1],t[1]);else{let d=Array(i),f=Array(i-1),h=Array(i-1),A=Array(i-1);for(let m=0;m<i-1;m++)h[m]=t[m+1]-t[m],A[m]=e[m+1]-e[m],f[m]=h[m]/A[m];d[0]=f[0];for(let m=1;m<i-1;m++)f[m]===0||f[m-1]===0||f[m-1]>0!=f[m]>0?d[m]=0:(d[m]=3*(A[m-1]+A[m])/((2*A[m]+A[m-1])/f[m-1]+(A[m]+2*A[m-1])/f[m]),isFinite(d[m])||(d[m]=0));d[i-1]=f[i-2];for(let m=0;m<i-1;m++)o(c,e[m]+A[m]/3,t[m]+d[m]*A[m]/3,e[m+1]-A[m]/3,t[m+1]-d[m+1]*A[m]/3,e[m+1],t[m+1])}return c}var ws=new Set;function bi(){for(let e of ws)e.syncRect(!0)}sl&&($n(ru,el,bi),$n(iu,el,bi,!0),$n(lo,el,()=>{rt.pxRatio=ke}));var $d=sa(),Cd=la();function yi(e,t,l,n){return(n?[e[0],e[1]].concat(e.slice(2)):[e[0]].concat(e.slice(1))).map((r,i)=>vs(r,i,t,l))}function _d(e,t){return e.map((l,n)=>n==0?{}:We({},t,l))}function vs(e,t,l,n){return We({},t==0?l:n,e)}function ra(e,t,l){return t==null?nl:[t,l]}var Id=ra;function Td(e,t,l){return t==null?nl:oo(t,l,Es,!0)}function ia(e,t,l,n){return t==null?nl:io(t,l,e.scales[n].log,!1)}var Ld=ia;function aa(e,t,l,n){return t==null?nl:ks(t,l,e.scales[n].log,!1)}var Bd=aa;function zd(e,t,l,n,o){let r=At(Xr(e),Xr(t)),i=t-e,c=Rt(o/n*i,l);do{let d=l[c],f=n*d/i;if(f>=o&&r+(d<5?pn.get(d):0)<=17)return[d,f]}while(++c<l.length);return[0,0]}function xi(e){let t,l;return e=e.replace(/(\d+)px/,(n,o)=>(t=Ve((l=+o)*ke))+"px"),[e,t,l]}function Pd(e){e.show&&[e.font,e.labelFont].forEach(t=>{let l=Te(t[2]*ke,1);t[0]=t[0].replace(/[0-9.]+px/,l+"px"),t[1]=l})}function rt(e,t,l){let n={mode:ye(e.mode,1)},o=n.mode;function r(s,a,u,p){let g=a.valToPct(s);return p+u*(a.dir==-1?1-g:g)}function i(s,a,u,p){let g=a.valToPct(s);return p+u*(a.dir==-1?g:1-g)}function c(s,a,u,p){return a.ori==0?r(s,a,u,p):i(s,a,u,p)}n.valToPosH=r,n.valToPosV=i;let d=!1;n.status=0;let f=n.root=zt(Hc);if(e.id!=null&&(f.id=e.id),Et(f,e.class),e.title){let s=zt(Wc,f);s.textContent=e.title}let h=Qt("canvas"),A=n.ctx=h.getContext("2d"),m=zt(Gc,f);$n("click",m,s=>{s.target===v&&(ze!=Wn||Qe!=Gn)&&st.click(n,s)},!0);let S=n.under=zt(Vc,m);m.appendChild(h);let v=n.over=zt(qc,m);e=ll(e);let x=+ye(e.pxAlign,1),$=wi(x);(e.plugins||[]).forEach(s=>{s.opts&&(e=s.opts(n,e)||e)});let U=e.ms||.001,b=n.series=o==1?yi(e.series||[],di,mi,!1):_d(e.series||[null],Ai),M=n.axes=yi(e.axes||[],ui,pi,!0),C=n.scales={},P=n.bands=e.bands||[];P.forEach(s=>{s.fill=we(s.fill||null),s.dir=ye(s.dir,-1)});let z=o==2?b[1].facets[0].scale:b[0].scale,V={axes:dc,series:rc},q=(e.drawOrder||["axes","series"]).map(s=>V[s]);function B(s){let a=s.distr==3?u=>en(u>0?u:s.clamp(n,u,s.min,s.max,s.key)):s.distr==4?u=>rs(u,s.asinh):s.distr==100?u=>s.fwd(u):u=>u;return u=>{let p=a(u),{_min:g,_max:w}=s,L=w-g;return(p-g)/L}}function N(s){let a=C[s];if(a==null){let u=(e.scales||Tl)[s]||Tl;if(u.from!=null){N(u.from);let p=We({},C[u.from],u,{key:s});p.valToPct=B(p),C[s]=p}else{a=C[s]=We({},s==z?Ki:gd,u),a.key=s;let p=a.time,g=a.range,w=fn(g);if((s!=z||o==2&&!p)&&(w&&(g[0]==null||g[1]==null)&&(g={min:g[0]==null?Kr:{mode:1,hard:g[0],soft:g[0]},max:g[1]==null?Kr:{mode:1,hard:g[1],soft:g[1]}},w=!1),!w&&co(g))){let L=g;g=(H,G,Z)=>G==null?nl:oo(G,Z,L)}a.range=we(g||(p?Id:s==z?a.distr==3?Ld:a.distr==4?Bd:ra:a.distr==3?ia:a.distr==4?aa:Td)),a.auto=we(w?!1:a.auto),a.clamp=we(a.clamp||md),a._min=a._max=null,a.valToPct=B(a)}}}N("x"),N("y"),o==1&&b.forEach(s=>{N(s.scale)}),M.forEach(s=>{N(s.scale)});for(let s in e.scales)N(s);let y=C[z],D=y.distr,I,Q;y.ori==0?(Et(f,jc),I=r,Q=i):(Et(f,Uc),I=i,Q=r);let _={};for(let s in C){let a=C[s];(a.min!=null||a.max!=null)&&(_[s]={min:a.min,max:a.max},a.min=a.max=null)}let Y=e.tzDate||(s=>new Date(Ve(s/U))),j=e.fmtDate||$s,re=U==1?ju(Y):Gu(Y),ie=ii(Y,ri(U==1?Hu:Wu,j)),J=ci(Y,ai(qu,j)),ee=[],O=n.legend=We({},Ju,e.legend),k=n.cursor=We({},ld,{drag:{y:o==2}},e.cursor),K=O.show,te=k.show,W=O.markers;O.idxs=ee,W.width=we(W.width),W.dash=we(W.dash),W.stroke=we(W.stroke),W.fill=we(W.fill);let le,ae,Ae,de=[],Ge=[],Ye,Be=!1,De={};if(O.live){let s=b[1]?b[1].values:null;Be=s!=null,Ye=Be?s(n,1,0):{_:0};for(let a in Ye)De[a]=ys}if(K)if(le=Qt("table",eu,f),Ae=Qt("tbody",null,le),O.mount(n,le),Be){ae=Qt("thead",null,le,Ae);let s=Qt("tr",null,ae);Qt("th",null,s);for(var vt in Ye)Qt("th",Fr,s).textContent=vt}else Et(le,nu),O.live&&Et(le,tu);let oe={show:!0},ve={show:!1};function $e(s,a){if(a==0&&(Be||!O.live||o==2))return nl;let u=[],p=Qt("tr",lu,Ae,Ae.childNodes[a]);Et(p,s.class),s.show||Et(p,Mn);let g=Qt("th",null,p);if(W.show){let H=zt(ou,g);if(a>0){let G=W.width(n,a);G&&(H.style.border=G+"px "+W.dash(n,a)+" "+W.stroke(n,a)),H.style.background=W.fill(n,a)}}let w=zt(Fr,g);s.label instanceof HTMLElement?w.appendChild(s.label):w.textContent=s.label,a>0&&(W.show||(w.style.color=s.width>0?W.stroke(n,a):W.fill(n,a)),Ee("click",g,H=>{if(k._lock)return;gn(H);let G=b.indexOf(s);if((H.ctrlKey||H.metaKey)!=O.isolate){let Z=b.some((X,ne)=>ne>0&&ne!=G&&X.show);b.forEach((X,ne)=>{ne>0&&Wt(ne,Z?ne==G?oe:ve:oe,!0,Ue.setSeries)})}else Wt(G,{show:!s.show},!0,Ue.setSeries)},!1),On&&Ee(Rr,g,H=>{k._lock||(gn(H),Wt(b.indexOf(s),qn,!0,Ue.setSeries))},!1));for(var L in Ye){let H=Qt("td",su,p);H.textContent="--",u.push(H)}return[p,u]}let Ce=new Map;function Ee(s,a,u,p=!0){let g=Ce.get(a)||{},w=k.bind[s](n,a,u,p);w&&($n(s,a,g[s]=w),Ce.set(a,g))}function Le(s,a,u){let p=Ce.get(a)||{};for(let g in p)(s==null||g==s)&&(ps(g,a,p[g]),delete p[g]);s==null&&Ce.delete(a)}let it=0,T=0,R=0,F=0,pe=0,ce=0,Re=pe,Ne=ce,Ke=R,ut=F,Je=0,mt=0,gt=0,Ot=0;n.bbox={};let _o=!1,Nl=!1,Pn=!1,mn=!1,Ql=!1,Ct=!1;function Io(s,a,u){(u||s!=n.width||a!=n.height)&&Ws(s,a),Rn(!1),Pn=!0,Nl=!0,Hn()}function Ws(s,a){n.width=it=R=s,n.height=T=F=a,pe=ce=0,Xa(),ec();let u=n.bbox;Je=u.left=En(pe*ke,.5),mt=u.top=En(ce*ke,.5),gt=u.width=En(R*ke,.5),Ot=u.height=En(F*ke,.5)}let Ka=3;function Ja(){let s=!1,a=0;for(;!s;){a++;let u=cc(a),p=uc(a);s=a==Ka||u&&p,s||(Ws(n.width,n.height),Nl=!0)}}function Za({width:s,height:a}){Io(s,a)}n.setSize=Za;function Xa(){let s=!1,a=!1,u=!1,p=!1;M.forEach((g,w)=>{if(g.show&&g._show){let{side:L,_size:H}=g,G=L%2,Z=g.label!=null?g.labelSize:0,X=H+Z;X>0&&(G?(R-=X,L==3?(pe+=X,p=!0):u=!0):(F-=X,L==0?(ce+=X,s=!0):a=!0))}}),wn[0]=s,wn[1]=u,wn[2]=a,wn[3]=p,R-=on[1]+on[3],pe+=on[3],F-=on[2]+on[0],ce+=on[0]}function ec(){let s=pe+R,a=ce+F,u=pe,p=ce;function g(w,L){switch(w){case 1:return s+=L,s-L;case 2:return a+=L,a-L;case 3:return u-=L,u+L;case 0:return p-=L,p+L}}M.forEach((w,L)=>{if(w.show&&w._show){let H=w.side;w._pos=g(H,w._size),w.label!=null&&(w._lpos=g(H,w.labelSize))}})}if(k.dataIdx==null){let s=k.hover,a=s.skip=new Set(s.skip??[]);a.add(void 0);let u=s.prox=we(s.prox),p=s.bias??=0;k.dataIdx=(g,w,L,H)=>{if(w==0)return L;let G=L,Z=u(g,w,L,H)??Ie,X=Z>=0&&Z<Ie,ne=y.ori==0?R:F,fe=k.left,xe=t[0],be=t[w];if(a.has(be[L])){G=null;let ge=null,ue=null,se;if(p==0||p==-1)for(se=L;ge==null&&se-- >0;)a.has(be[se])||(ge=se);if(p==0||p==1)for(se=L;ue==null&&se++<be.length;)a.has(be[se])||(ue=se);if(ge!=null||ue!=null)if(X){let Oe=ge==null?-1/0:I(xe[ge],y,ne,0),He=ue==null?1/0:I(xe[ue],y,ne,0),lt=fe-Oe,_e=He-fe;lt<=_e?lt<=Z&&(G=ge):_e<=Z&&(G=ue)}else G=ue==null?ge:ge==null?ue:L-ge<=ue-L?ge:ue}else X&&qe(fe-I(xe[L],y,ne,0))>Z&&(G=null);return G}}let gn=s=>{k.event=s};k.idxs=ee,k._lock=!1;let at=k.points;at.show=we(at.show),at.size=we(at.size),at.stroke=we(at.stroke),at.width=we(at.width),at.fill=we(at.fill);let Ut=n.focus=We({},e.focus||{alpha:.3},k.focus),On=Ut.prox>=0,Fn=On&&at.one,_t=[],Dn=[],Nn=[];function Gs(s,a){let u=at.show(n,a);if(u instanceof HTMLElement)return Et(u,Xc),Et(u,s.class),Zt(u,-10,-10,R,F),v.insertBefore(u,_t[a]),u}function Vs(s,a){if(o==1||a>0){let u=o==1&&C[s.scale].time,p=s.value;s.value=u?ni(p)?ci(Y,ai(p,j)):p||J:p||pd,s.label=s.label||(u?sd:od)}if(Fn||a>0){s.width=s.width==null?1:s.width,s.paths=s.paths||$d||gu,s.fillTo=we(s.fillTo||wd),s.pxAlign=+ye(s.pxAlign,x),s.pxRound=wi(s.pxAlign),s.stroke=we(s.stroke||null),s.fill=we(s.fill||null),s._stroke=s._fill=s._paths=s._focus=null;let u=hd(At(1,s.width),1),p=s.points=We({},{size:u,width:At(1,u*.2),stroke:s.stroke,space:u*2,paths:Cd,_stroke:null,_fill:null},s.points);p.show=we(p.show),p.filter=we(p.filter),p.fill=we(p.fill),p.stroke=we(p.stroke),p.paths=we(p.paths),p.pxAlign=s.pxAlign}if(K){let u=$e(s,a);de.splice(a,0,u[0]),Ge.splice(a,0,u[1]),O.values.push(null)}if(te){ee.splice(a,0,null);let u=null;Fn?a==0&&(u=Gs(s,a)):a>0&&(u=Gs(s,a)),_t.splice(a,0,u),Dn.splice(a,0,0),Nn.splice(a,0,0)}nt("addSeries",a)}function tc(s,a){a=a??b.length,s=o==1?vs(s,a,di,mi):vs(s,a,{},Ai),b.splice(a,0,s),Vs(b[a],a)}n.addSeries=tc;function nc(s){if(b.splice(s,1),K){O.values.splice(s,1),Ge.splice(s,1);let a=de.splice(s,1)[0];Le(null,a.firstChild),a.remove()}te&&(ee.splice(s,1),_t.splice(s,1)[0].remove(),Dn.splice(s,1),Nn.splice(s,1)),nt("delSeries",s)}n.delSeries=nc;let wn=[!1,!1,!1,!1];function lc(s,a){if(s._show=s.show,s.show){let u=s.side%2,p=C[s.scale];p==null&&(s.scale=u?b[1].scale:z,p=C[s.scale]);let g=p.time;s.size=we(s.size),s.space=we(s.space),s.rotate=we(s.rotate),fn(s.incrs)&&s.incrs.forEach(L=>{!pn.has(L)&&pn.set(L,Ti(L))}),s.incrs=we(s.incrs||(p.distr==2?Nu:g?U==1?Ru:Uu:Sn)),s.splits=we(s.splits||(g&&p.distr==1?re:p.distr==3?As:p.distr==4?ad:id)),s.stroke=we(s.stroke),s.grid.stroke=we(s.grid.stroke),s.ticks.stroke=we(s.ticks.stroke),s.border.stroke=we(s.border.stroke);let w=s.values;s.values=fn(w)&&!fn(w[0])?we(w):g?fn(w)?ii(Y,ri(w,j)):ni(w)?Vu(Y,w):w||ie:w||rd,s.filter=we(s.filter||(p.distr>=3&&p.log==10?dd:p.distr==3&&p.log==2?fd:_i)),s.font=xi(s.font),s.labelFont=xi(s.labelFont),s._size=s.size(n,null,a,0),s._space=s._rotate=s._incrs=s._found=s._splits=s._values=null,s._size>0&&(wn[a]=!0,s._el=zt(Yc,m))}}function fl(s,a,u,p){let[g,w,L,H]=u,G=a%2,Z=0;return G==0&&(H||w)&&(Z=a==0&&!g||a==2&&!L?Ve(ui.size/3):0),G==1&&(g||L)&&(Z=a==1&&!w||a==3&&!H?Ve(pi.size/2):0),Z}let qs=n.padding=(e.padding||[fl,fl,fl,fl]).map(s=>we(ye(s,fl))),on=n._padding=qs.map((s,a)=>s(n,a,wn,0)),ot,Ze=null,Xe=null,Rl=o==1?b[0].idxs:null,Ft=null,pl=!1;function Ys(s,a){if(t=s??[],n.data=n._data=t,o==2){ot=0;for(let u=1;u<b.length;u++)ot+=t[u][0].length}else{t.length==0&&(n.data=n._data=t=[[]]),Ft=t[0],ot=Ft.length;let u=t;if(D==2){u=t.slice();let p=u[0]=Array(ot);for(let g=0;g<ot;g++)p[g]=g}n._data=t=u}if(Rn(!0),nt("setData"),D==2&&(Pn=!0),a!==!1){let u=y;u.auto(n,pl)?To():rn(z,u.min,u.max),mn=mn||k.left>=0,Ct=!0,Hn()}}n.setData=Ys;function To(){pl=!0;let s,a;o==1&&(ot>0?(Ze=Rl[0]=0,Xe=Rl[1]=ot-1,s=t[0][Ze],a=t[0][Xe],D==2?(s=Ze,a=Xe):s==a&&(D==3?[s,a]=io(s,s,y.log,!1):D==4?[s,a]=ks(s,s,y.log,!1):y.time?a=s+Ve(86400/U):[s,a]=oo(s,a,Es,!0))):(Ze=Rl[0]=s=null,Xe=Rl[1]=a=null)),rn(z,s,a)}let Hl,Qn,Lo,Bo,zo,Po,Oo,Fo,Do,wt;function Ks(s,a,u,p,g,w){s??=Nr,u??=Ms,p??="butt",g??=Nr,w??="round",s!=Hl&&(A.strokeStyle=Hl=s),g!=Qn&&(A.fillStyle=Qn=g),a!=Lo&&(A.lineWidth=Lo=a),w!=zo&&(A.lineJoin=zo=w),p!=Po&&(A.lineCap=Po=p),u!=Bo&&A.setLineDash(Bo=u)}function Js(s,a,u,p){a!=Qn&&(A.fillStyle=Qn=a),s!=Oo&&(A.font=Oo=s),u!=Fo&&(A.textAlign=Fo=u),p!=Do&&(A.textBaseline=Do=p)}function No(s,a,u,p,g=0){if(p.length>0&&s.auto(n,pl)&&(a==null||a.min==null)){let w=ye(Ze,0),L=ye(Xe,p.length-1),H=u.min==null?du(p,w,L,g,s.distr==3):[u.min,u.max];s.min=Ht(s.min,u.min=H[0]),s.max=At(s.max,u.max=H[1])}}let Zs={min:null,max:null};function oc(){for(let p in C){let g=C[p];_[p]==null&&(g.min==null||_[z]!=null&&g.auto(n,pl))&&(_[p]=Zs)}for(let p in C){let g=C[p];_[p]==null&&g.from!=null&&_[g.from]!=null&&(_[p]=Zs)}_[z]!=null&&Rn(!0);let s={};for(let p in _){let g=_[p];if(g!=null){let w=s[p]=ll(C[p],bu);if(g.min!=null)We(w,g);else if(p!=z||o==2)if(ot==0&&w.from==null){let L=w.range(n,null,null,p);w.min=L[0],w.max=L[1]}else w.min=Ie,w.max=-Ie}}if(ot>0){b.forEach((p,g)=>{if(o==1){let w=p.scale,L=_[w];if(L==null)return;let H=s[w];if(g==0){let G=H.range(n,H.min,H.max,w);H.min=G[0],H.max=G[1],Ze=Rt(H.min,t[0]),Xe=Rt(H.max,t[0]),Xe-Ze>1&&(t[0][Ze]<H.min&&Ze++,t[0][Xe]>H.max&&Xe--),p.min=Ft[Ze],p.max=Ft[Xe]}else p.show&&p.auto&&No(H,L,p,t[g],p.sorted);p.idxs[0]=Ze,p.idxs[1]=Xe}else if(g>0&&p.show&&p.auto){let[w,L]=p.facets,H=w.scale,G=L.scale,[Z,X]=t[g],ne=s[H],fe=s[G];ne!=null&&No(ne,_[H],w,Z,w.sorted),fe!=null&&No(fe,_[G],L,X,L.sorted),p.min=L.min,p.max=L.max}});for(let p in s){let g=s[p],w=_[p];if(g.from==null&&(w==null||w.min==null)){let L=g.range(n,g.min==Ie?null:g.min,g.max==-Ie?null:g.max,p);g.min=L[0],g.max=L[1]}}}for(let p in s){let g=s[p];if(g.from!=null){let w=s[g.from];if(w.min==null)g.min=g.max=null;else{let L=g.range(n,w.min,w.max,p);g.min=L[0],g.max=L[1]}}}let a={},u=!1;for(let p in s){let g=s[p],w=C[p];if(w.min!=g.min||w.max!=g.max){w.min=g.min,w.max=g.max;let L=w.distr;w._min=L==3?en(w.min):L==4?rs(w.min,w.asinh):L==100?w.fwd(w.min):w.min,w._max=L==3?en(w.max):L==4?rs(w.max,w.asinh):L==100?w.fwd(w.max):w.max,a[p]=u=!0}}if(u){b.forEach((p,g)=>{o==2?g>0&&a.y&&(p._paths=null):a[p.scale]&&(p._paths=null)});for(let p in a)Pn=!0,nt("setScale",p);te&&k.left>=0&&(mn=Ct=!0)}for(let p in _)_[p]=null}function sc(s){let a=hs(Ze-1,0,ot-1),u=hs(Xe+1,0,ot-1);for(;s[a]==null&&a>0;)a--;for(;s[u]==null&&u<ot-1;)u++;return[a,u]}function rc(){if(ot>0){let s=b.some(a=>a._focus)&&wt!=Ut.alpha;s&&(A.globalAlpha=wt=Ut.alpha),b.forEach((a,u)=>{if(u>0&&a.show&&(Xs(u,!1),Xs(u,!0),a._paths==null)){let p=wt;wt!=a.alpha&&(A.globalAlpha=wt=a.alpha);let g=o==2?[0,t[u][0].length-1]:sc(t[u]);a._paths=a.paths(n,u,g[0],g[1]),wt!=p&&(A.globalAlpha=wt=p)}}),b.forEach((a,u)=>{if(u>0&&a.show){let p=wt;wt!=a.alpha&&(A.globalAlpha=wt=a.alpha),a._paths!=null&&er(u,!1);{let g=a._paths!=null?a._paths.gaps:null,w=a.points.show(n,u,Ze,Xe,g),L=a.points.filter(n,u,w,g);(w||L)&&(a.points._paths=a.points.paths(n,u,Ze,Xe,L),er(u,!0))}wt!=p&&(A.globalAlpha=wt=p),nt("drawSeries",u)}}),s&&(A.globalAlpha=wt=1)}}function Xs(s,a){let u=a?b[s].points:b[s];u._stroke=u.stroke(n,s),u._fill=u.fill(n,s)}function er(s,a){let u=a?b[s].points:b[s],{stroke:p,fill:g,clip:w,flags:L,_stroke:H=u._stroke,_fill:G=u._fill,_width:Z=u.width}=u._paths;Z=Te(Z*ke,3);let X=null,ne=Z%2/2;a&&G==null&&(G=Z>0?"#fff":H);let fe=u.pxAlign==1&&ne>0;if(fe&&A.translate(ne,ne),!a){let xe=Je-Z/2,be=mt-Z/2,ge=gt+Z,ue=Ot+Z;X=new Path2D,X.rect(xe,be,ge,ue)}a?Qo(H,Z,u.dash,u.cap,G,p,g,L,w):ic(s,H,Z,u.dash,u.cap,G,p,g,L,X,w),fe&&A.translate(-ne,-ne)}function ic(s,a,u,p,g,w,L,H,G,Z,X){let ne=!1;G!=0&&P.forEach((fe,xe)=>{if(fe.series[0]==s){let be=b[fe.series[1]],ge=t[fe.series[1]],ue=(be._paths||Tl).band;fn(ue)&&(ue=fe.dir==1?ue[0]:ue[1]);let se,Oe=null;be.show&&ue&&pu(ge,Ze,Xe)?(Oe=fe.fill(n,xe)||w,se=be._paths.clip):ue=null,Qo(a,u,p,g,Oe,L,H,G,Z,X,se,ue),ne=!0}}),ne||Qo(a,u,p,g,w,L,H,G,Z,X)}let tr=ol|gs;function Qo(s,a,u,p,g,w,L,H,G,Z,X,ne){Ks(s,a,u,p,g),(G||Z||ne)&&(A.save(),G&&A.clip(G),Z&&A.clip(Z)),ne?(H&tr)==tr?(A.clip(ne),X&&A.clip(X),Ul(g,L),jl(s,w,a)):H&gs?(Ul(g,L),A.clip(ne),jl(s,w,a)):H&ol&&(A.save(),A.clip(ne),X&&A.clip(X),Ul(g,L),A.restore(),jl(s,w,a)):(Ul(g,L),jl(s,w,a)),(G||Z||ne)&&A.restore()}function jl(s,a,u){u>0&&(a instanceof Map?a.forEach((p,g)=>{A.strokeStyle=Hl=g,A.stroke(p)}):a!=null&&s&&A.stroke(a))}function Ul(s,a){a instanceof Map?a.forEach((u,p)=>{A.fillStyle=Qn=p,A.fill(u)}):a!=null&&s&&A.fill(a)}function ac(s,a,u,p){let g=M[s],w;if(p<=0)w=[0,0];else{let L=g._space=g.space(n,s,a,u,p),H=g._incrs=g.incrs(n,s,a,u,p,L);w=zd(a,u,H,p,L)}return g._found=w}function Ro(s,a,u,p,g,w,L,H,G,Z){let X=L%2/2;x==1&&A.translate(X,X),Ks(H,L,G,Z,H),A.beginPath();let ne,fe,xe,be,ge=g+(p==0||p==3?-w:w);u==0?(fe=g,be=ge):(ne=g,xe=ge);for(let ue=0;ue<s.length;ue++)a[ue]!=null&&(u==0?ne=xe=s[ue]:fe=be=s[ue],A.moveTo(ne,fe),A.lineTo(xe,be));A.stroke(),x==1&&A.translate(-X,-X)}function cc(s){let a=!0;return M.forEach((u,p)=>{if(!u.show)return;let g=C[u.scale];if(g.min==null){u._show&&(a=!1,u._show=!1,Rn(!1));return}else u._show||(a=!1,u._show=!0,Rn(!1));let w=u.side,L=w%2,{min:H,max:G}=g,[Z,X]=ac(p,H,G,L==0?R:F);if(X==0)return;let ne=g.distr==2,fe=u._splits=u.splits(n,p,H,G,Z,X,ne),xe=g.distr==2?fe.map(se=>Ft[se]):fe,be=g.distr==2?Ft[fe[1]]-Ft[fe[0]]:Z,ge=u._values=u.values(n,u.filter(n,xe,p,X,be),p,X,be);u._rotate=w==2?u.rotate(n,ge,p,X):0;let ue=u._size;u._size=Pt(u.size(n,ge,p,s)),ue!=null&&u._size!=ue&&(a=!1)}),a}function uc(s){let a=!0;return qs.forEach((u,p)=>{let g=u(n,p,wn,s);g!=on[p]&&(a=!1),on[p]=g}),a}function dc(){for(let s=0;s<M.length;s++){let a=M[s];if(!a.show||!a._show)continue;let u=a.side,p=u%2,g,w,L=a.stroke(n,s),H=u==0||u==3?-1:1,[G,Z]=a._found;if(a.label!=null){let ft=a.labelGap*H,xt=Ve((a._lpos+ft)*ke);Js(a.labelFont[0],L,"center",u==2?"top":Dr),A.save(),p==1?(g=w=0,A.translate(xt,Ve(mt+Ot/2)),A.rotate((u==3?-no:no)/2)):(g=Ve(Je+gt/2),w=xt);let yn=$i(a.label)?a.label(n,s,G,Z):a.label;A.fillText(yn,g,w),A.restore()}if(Z==0)continue;let X=C[a.scale],ne=p==0?gt:Ot,fe=p==0?Je:mt,xe=a._splits,be=X.distr==2?xe.map(ft=>Ft[ft]):xe,ge=X.distr==2?Ft[xe[1]]-Ft[xe[0]]:G,ue=a.ticks,se=a.border,Oe=ue.show?ue.size:0,He=Ve(Oe*ke),lt=Ve((a.alignTo==2?a._size-Oe-a.gap:a.gap)*ke),_e=a._rotate*-no/180,je=$(a._pos*ke),bt=(He+lt)*H,dt=je+bt;w=p==0?dt:0,g=p==1?dt:0;let It=a.font[0],Dt=a.align==1?Zn:a.align==2?ls:_e>0?Zn:_e<0?ls:p==0?"center":u==3?ls:Zn,Vt=_e||p==1?"middle":u==2?"top":Dr;Js(It,L,Dt,Vt);let yt=a.font[1]*a.lineGap,Tt=xe.map(ft=>$(c(ft,X,ne,fe))),Nt=a._values;for(let ft=0;ft<Nt.length;ft++){let xt=Nt[ft];if(xt!=null){p==0?g=Tt[ft]:w=Tt[ft],xt=""+xt;let yn=xt.indexOf(`
`)==-1?[xt]:xt.split(/\n/gm);for(let pt=0;pt<yn.length;pt++){let br=yn[pt];_e?(A.save(),A.translate(g,w+pt*yt),A.rotate(_e),A.fillText(br,0,0),A.restore()):A.fillText(br,g,w+pt*yt)}}}ue.show&&Ro(Tt,ue.filter(n,be,s,Z,ge),p,u,je,He,Te(ue.width*ke,3),ue.stroke(n,s),ue.dash,ue.cap);let qt=a.grid;qt.show&&Ro(Tt,qt.filter(n,be,s,Z,ge),p,p==0?2:1,p==0?mt:Je,p==0?Ot:gt,Te(qt.width*ke,3),qt.stroke(n,s),qt.dash,qt.cap),se.show&&Ro([je],[1],p==0?1:0,p==0?1:2,p==1?mt:Je,p==1?Ot:gt,Te(se.width*ke,3),se.stroke(n,s),se.dash,se.cap)}nt("drawAxes")}function Rn(s){b.forEach((a,u)=>{u>0&&(a._paths=null,s&&(o==1?(a.min=null,a.max=null):a.facets.forEach(p=>{p.min=null,p.max=null})))})}let Wl=!1,Ho=!1,hl=[];function fc(){Ho=!1;for(let s=0;s<hl.length;s++)nt(...hl[s]);hl.length=0}function Hn(){Wl||($u(nr),Wl=!0)}function pc(s,a=!1){Wl=!0,Ho=a,s(n),nr(),a&&hl.length>0&&queueMicrotask(fc)}n.batch=pc;function nr(){if(_o&&(oc(),_o=!1),Pn&&(Ja(),Pn=!1),Nl){if(Fe(S,Zn,pe),Fe(S,"top",ce),Fe(S,$l,R),Fe(S,Cl,F),Fe(v,Zn,pe),Fe(v,"top",ce),Fe(v,$l,R),Fe(v,Cl,F),Fe(m,$l,it),Fe(m,Cl,T),h.width=Ve(it*ke),h.height=Ve(T*ke),M.forEach(({_el:s,_show:a,_size:u,_pos:p,side:g})=>{if(s!=null)if(a){let w=g===3||g===0?u:0,L=g%2==1;Fe(s,L?"left":"top",p-w),Fe(s,L?"width":"height",u),Fe(s,L?"top":"left",L?ce:pe),Fe(s,L?"height":"width",L?F:R),fs(s,Mn)}else Et(s,Mn)}),Hl=Qn=Lo=zo=Po=Oo=Fo=Do=Bo=null,wt=1,gl(!0),pe!=Re||ce!=Ne||R!=Ke||F!=ut){Rn(!1);let s=R/Ke,a=F/ut;if(te&&!mn&&k.left>=0){k.left*=s,k.top*=a,jn&&Zt(jn,Ve(k.left),0,R,F),Un&&Zt(Un,0,Ve(k.top),R,F);for(let u=0;u<_t.length;u++){let p=_t[u];p!=null&&(Dn[u]*=s,Nn[u]*=a,Zt(p,Pt(Dn[u]),Pt(Nn[u]),R,F))}}if(Pe.show&&!Ql&&Pe.left>=0&&Pe.width>0){Pe.left*=s,Pe.width*=s,Pe.top*=a,Pe.height*=a;for(let u in qo)Fe(Vn,u,Pe[u])}Re=pe,Ne=ce,Ke=R,ut=F}nt("setSize"),Nl=!1}it>0&&T>0&&(A.clearRect(0,0,h.width,h.height),nt("drawClear"),q.forEach(s=>s()),nt("draw")),Pe.show&&Ql&&(Gl(Pe),Ql=!1),te&&mn&&(bn(null,!0,!1),mn=!1),O.show&&O.live&&Ct&&(Go(),Ct=!1),d||(d=!0,n.status=1,nt("ready")),pl=!1,Wl=!1}n.redraw=(s,a)=>{Pn=a||!1,s!==!1?rn(z,y.min,y.max):Hn()};function jo(s,a){let u=C[s];if(u.from==null){if(ot==0){let p=u.range(n,a.min,a.max,s);a.min=p[0],a.max=p[1]}if(a.min>a.max){let p=a.min;a.min=a.max,a.max=p}if(ot>1&&a.min!=null&&a.max!=null&&a.max-a.min<1e-16)return;s==z&&u.distr==2&&ot>0&&(a.min=Rt(a.min,t[0]),a.max=Rt(a.max,t[0]),a.min==a.max&&a.max++),_[s]=a,_o=!0,Hn()}}n.setScale=jo;let Uo,Wo,jn,Un,lr,or,Wn,Gn,sr,rr,ze,Qe,sn=!1,st=k.drag,et=st.x,tt=st.y;te&&(k.x&&(Uo=zt(Jc,v)),k.y&&(Wo=zt(Zc,v)),y.ori==0?(jn=Uo,Un=Wo):(jn=Wo,Un=Uo),ze=k.left,Qe=k.top);let Pe=n.select=We({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),Vn=Pe.show?zt(Kc,Pe.over?v:S):null;function Gl(s,a){if(Pe.show){for(let u in s)Pe[u]=s[u],u in qo&&Fe(Vn,u,s[u]);a!==!1&&nt("setSelect")}}n.setSelect=Gl;function hc(s){if(b[s].show)K&&fs(de[s],Mn);else if(K&&Et(de[s],Mn),te){let u=Fn?_t[0]:_t[s];u!=null&&Zt(u,-10,-10,R,F)}}function rn(s,a,u){jo(s,{min:a,max:u})}function Wt(s,a,u,p){a.focus!=null&&vc(s),a.show!=null&&b.forEach((g,w)=>{w>0&&(s==w||s==null)&&(g.show=a.show,hc(w),o==2?(rn(g.facets[0].scale,null,null),rn(g.facets[1].scale,null,null)):rn(g.scale,null,null),Hn())}),u!==!1&&nt("setSeries",s,a),p&&wl("setSeries",n,s,a)}n.setSeries=Wt;function Ac(s,a){We(P[s],a)}function mc(s,a){s.fill=we(s.fill||null),s.dir=ye(s.dir,-1),a=a??P.length,P.splice(a,0,s)}function gc(s){s==null?P.length=0:P.splice(s,1)}n.addBand=mc,n.setBand=Ac,n.delBand=gc;function wc(s,a){b[s].alpha=a,te&&_t[s]!=null&&(_t[s].style.opacity=a),K&&de[s]&&(de[s].style.opacity=a)}let Xt,an,vn,qn={focus:!0};function vc(s){if(s!=vn){let a=s==null,u=Ut.alpha!=1;b.forEach((p,g)=>{if(o==1||g>0){let w=a||g==0||g==s;p._focus=a?null:w,u&&wc(g,w?1:Ut.alpha)}}),vn=s,u&&Hn()}}K&&On&&Ee(Hr,le,s=>{k._lock||(gn(s),vn!=null&&Wt(null,qn,!0,Ue.setSeries))});function Gt(s,a,u){let p=C[a];u&&(s=s/ke-(p.ori==1?ce:pe));let g=R;p.ori==1&&(g=F,s=g-s),p.dir==-1&&(s=g-s);let w=p._min,L=p._max,H=s/g,G=w+(L-w)*H,Z=p.distr;return Z==3?tl(10,G):Z==4?Au(G,p.asinh):Z==100?p.bwd(G):G}function bc(s,a){let u=Gt(s,z,a);return Rt(u,t[0],Ze,Xe)}n.valToIdx=s=>Rt(s,t[0]),n.posToIdx=bc,n.posToVal=Gt,n.valToPos=(s,a,u)=>C[a].ori==0?r(s,C[a],u?gt:R,u?Je:0):i(s,C[a],u?Ot:F,u?mt:0),n.setCursor=(s,a,u)=>{ze=s.left,Qe=s.top,bn(null,a,u)};function ir(s,a){Fe(Vn,Zn,Pe.left=s),Fe(Vn,$l,Pe.width=a)}function ar(s,a){Fe(Vn,"top",Pe.top=s),Fe(Vn,Cl,Pe.height=a)}let Al=y.ori==0?ir:ar,ml=y.ori==1?ir:ar;function yc(){if(K&&O.live)for(let s=o==2?1:0;s<b.length;s++){if(s==0&&Be)continue;let a=O.values[s],u=0;for(let p in a)Ge[s][u++].firstChild.nodeValue=a[p]}}function Go(s,a){if(s!=null&&(s.idxs?s.idxs.forEach((u,p)=>{ee[p]=u}):vu(s.idx)||ee.fill(s.idx),O.idx=ee[0]),K&&O.live){for(let u=0;u<b.length;u++)(u>0||o==1&&!Be)&&xc(u,ee[u]);yc()}Ct=!1,a!==!1&&nt("setLegend")}n.setLegend=Go;function xc(s,a){let u=b[s],p=s==0&&D==2?Ft:t[s],g;Be?g=u.values(n,s,a)??De:(g=u.value(n,a==null?null:p[a],s,a),g=g==null?De:{_:g}),O.values[s]=g}function bn(s,a,u){sr=ze,rr=Qe,[ze,Qe]=k.move(n,ze,Qe),k.left=ze,k.top=Qe,te&&(jn&&Zt(jn,Ve(ze),0,R,F),Un&&Zt(Un,0,Ve(Qe),R,F));let p,g=Ze>Xe;Xt=Ie,an=null;let w=y.ori==0?R:F,L=y.ori==1?R:F;if(ze<0||ot==0||g){p=k.idx=null;for(let H=0;H<b.length;H++){let G=_t[H];G!=null&&Zt(G,-10,-10,R,F)}On&&Wt(null,qn,!0,s==null&&Ue.setSeries),O.live&&(ee.fill(p),Ct=!0)}else{let H,G,Z;o==1&&(H=y.ori==0?ze:Qe,G=Gt(H,z),p=k.idx=Rt(G,t[0],Ze,Xe),Z=I(t[0][p],y,w,0));let X=-10,ne=-10,fe=0,xe=0,be=!0,ge="",ue="";for(let se=o==2?1:0;se<b.length;se++){let Oe=b[se],He=ee[se],lt=He==null?null:o==1?t[se][He]:t[se][1][He],_e=k.dataIdx(n,se,p,G),je=_e==null?null:o==1?t[se][_e]:t[se][1][_e];if(Ct=Ct||je!=lt||_e!=He,ee[se]=_e,se>0&&Oe.show){let bt=_e==null?-10:_e==p?Z:I(o==1?t[0][_e]:t[se][0][_e],y,w,0),dt=je==null?-10:Q(je,o==1?C[Oe.scale]:C[Oe.facets[1].scale],L,0);if(On&&je!=null){let It=y.ori==1?ze:Qe,Dt=qe(Ut.dist(n,se,_e,dt,It));if(Dt<Xt){let Vt=Ut.bias;if(Vt!=0){let yt=Gt(It,Oe.scale),Tt=je>=0?1:-1,Nt=yt>=0?1:-1;Nt==Tt&&(Nt==1?Vt==1?je>=yt:je<=yt:Vt==1?je<=yt:je>=yt)&&(Xt=Dt,an=se)}else Xt=Dt,an=se}}if(Ct||Fn){let It,Dt;y.ori==0?(It=bt,Dt=dt):(It=dt,Dt=bt);let Vt,yt,Tt,Nt,qt,ft,xt=!0,yn=at.bbox;if(yn!=null){xt=!1;let pt=yn(n,se);Tt=pt.left,Nt=pt.top,Vt=pt.width,yt=pt.height}else Tt=It,Nt=Dt,Vt=yt=at.size(n,se);if(ft=at.fill(n,se),qt=at.stroke(n,se),Fn)se==an&&Xt<=Ut.prox&&(X=Tt,ne=Nt,fe=Vt,xe=yt,be=xt,ge=ft,ue=qt);else{let pt=_t[se];pt!=null&&(Dn[se]=Tt,Nn[se]=Nt,Yr(pt,Vt,yt,xt),Vr(pt,ft,qt),Zt(pt,Pt(Tt),Pt(Nt),R,F))}}}}if(Fn){let se=Ut.prox,Oe=vn==null?Xt<=se:Xt>se||an!=vn;if(Ct||Oe){let He=_t[0];He!=null&&(Dn[0]=X,Nn[0]=ne,Yr(He,fe,xe,be),Vr(He,ge,ue),Zt(He,Pt(X),Pt(ne),R,F))}}}if(Pe.show&&sn)if(s!=null){let[H,G]=Ue.scales,[Z,X]=Ue.match,[ne,fe]=s.cursor.sync.scales,xe=s.cursor.drag;if(et=xe._x,tt=xe._y,et||tt){let{left:be,top:ge,width:ue,height:se}=s.select,Oe=s.scales[ne].ori,He=s.posToVal,lt,_e,je,bt,dt,It=H!=null&&Z(H,ne),Dt=G!=null&&X(G,fe);It&&et?(Oe==0?(lt=be,_e=ue):(lt=ge,_e=se),je=C[H],bt=I(He(lt,ne),je,w,0),dt=I(He(lt+_e,ne),je,w,0),Al(Ht(bt,dt),qe(dt-bt))):Al(0,w),Dt&&tt?(Oe==1?(lt=be,_e=ue):(lt=ge,_e=se),je=C[G],bt=Q(He(lt,fe),je,L,0),dt=Q(He(lt+_e,fe),je,L,0),ml(Ht(bt,dt),qe(dt-bt))):ml(0,L)}else Yo()}else{let H=qe(sr-lr),G=qe(rr-or);if(y.ori==1){let fe=H;H=G,G=fe}et=st.x&&H>=st.dist,tt=st.y&&G>=st.dist;let Z=st.uni;Z!=null?et&&tt&&(et=H>=Z,tt=G>=Z,!et&&!tt&&(G>H?tt=!0:et=!0)):st.x&&st.y&&(et||tt)&&(et=tt=!0);let X,ne;et&&(y.ori==0?(X=Wn,ne=ze):(X=Gn,ne=Qe),Al(Ht(X,ne),qe(ne-X)),tt||ml(0,L)),tt&&(y.ori==1?(X=Wn,ne=ze):(X=Gn,ne=Qe),ml(Ht(X,ne),qe(ne-X)),et||Al(0,w)),!et&&!tt&&(Al(0,0),ml(0,0))}if(st._x=et,st._y=tt,s==null){if(u){if(vr!=null){let[H,G]=Ue.scales;Ue.values[0]=H!=null?Gt(y.ori==0?ze:Qe,H):null,Ue.values[1]=G!=null?Gt(y.ori==1?ze:Qe,G):null}wl(os,n,ze,Qe,R,F,p)}if(On){let H=u&&Ue.setSeries,G=Ut.prox;vn==null?Xt<=G&&Wt(an,qn,!0,H):Xt>G?Wt(null,qn,!0,H):an!=vn&&Wt(an,qn,!0,H)}}Ct&&(O.idx=p,Go()),a!==!1&&nt("setCursor")}let cn=null;Object.defineProperty(n,"rect",{get(){return cn==null&&gl(!1),cn}});function gl(s=!1){s?cn=null:(cn=v.getBoundingClientRect(),nt("syncRect",cn))}function cr(s,a,u,p,g,w,L){k._lock||sn&&s!=null&&s.movementX==0&&s.movementY==0||(Vo(s,a,u,p,g,w,L,!1,s!=null),s!=null?bn(null,!0,!0):bn(a,!0,!1))}function Vo(s,a,u,p,g,w,L,H,G){if(cn==null&&gl(!1),gn(s),s!=null)u=s.clientX-cn.left,p=s.clientY-cn.top;else{if(u<0||p<0){ze=-10,Qe=-10;return}let[Z,X]=Ue.scales,ne=a.cursor.sync,[fe,xe]=ne.values,[be,ge]=ne.scales,[ue,se]=Ue.match,Oe=a.axes[0].side%2==1,He=y.ori==0?R:F,lt=y.ori==1?R:F,_e=Oe?w:g,je=Oe?g:w,bt=Oe?p:u,dt=Oe?u:p;if(be!=null?u=ue(Z,be)?c(fe,C[Z],He,0):-10:u=He*(bt/_e),ge!=null?p=se(X,ge)?c(xe,C[X],lt,0):-10:p=lt*(dt/je),y.ori==1){let It=u;u=p,p=It}}G&&(a==null||a.cursor.event.type==os)&&((u<=1||u>=R-1)&&(u=En(u,R)),(p<=1||p>=F-1)&&(p=En(p,F))),H?(lr=u,or=p,[Wn,Gn]=k.move(n,u,p)):(ze=u,Qe=p)}let qo={width:0,height:0,left:0,top:0};function Yo(){Gl(qo,!1)}let ur,dr,fr,pr;function hr(s,a,u,p,g,w,L){sn=!0,et=tt=st._x=st._y=!1,Vo(s,a,u,p,g,w,L,!0,!1),s!=null&&(Ee(ss,us,Ar,!1),wl(Qr,n,Wn,Gn,R,F,null));let{left:H,top:G,width:Z,height:X}=Pe;ur=H,dr=G,fr=Z,pr=X}function Ar(s,a,u,p,g,w,L){sn=st._x=st._y=!1,Vo(s,a,u,p,g,w,L,!1,!0);let{left:H,top:G,width:Z,height:X}=Pe,ne=Z>0||X>0,fe=ur!=H||dr!=G||fr!=Z||pr!=X;if(ne&&fe&&Gl(Pe),st.setScale&&ne&&fe){let xe=H,be=Z,ge=G,ue=X;if(y.ori==1&&(xe=G,be=X,ge=H,ue=Z),et&&rn(z,Gt(xe,z),Gt(xe+be,z)),tt)for(let se in C){let Oe=C[se];se!=z&&Oe.from==null&&Oe.min!=Ie&&rn(se,Gt(ge+ue,se),Gt(ge,se))}Yo()}else k.lock&&(k._lock=!k._lock,bn(a,!0,s!=null));s!=null&&(Le(ss,us),wl(ss,n,ze,Qe,R,F,null))}function kc(s,a,u,p,g,w,L){if(k._lock)return;gn(s);let H=sn;if(sn){let G=!0,Z=!0,X=10,ne,fe;y.ori==0?(ne=et,fe=tt):(ne=tt,fe=et),ne&&fe&&(G=ze<=X||ze>=R-X,Z=Qe<=X||Qe>=F-X),ne&&G&&(ze=ze<Wn?0:R),fe&&Z&&(Qe=Qe<Gn?0:F),bn(null,!0,!0),sn=!1}ze=-10,Qe=-10,ee.fill(null),bn(null,!0,!0),H&&(sn=H)}function mr(s,a,u,p,g,w,L){k._lock||(gn(s),To(),Yo(),s!=null&&wl(jr,n,ze,Qe,R,F,null))}function gr(){M.forEach(Pd),Io(n.width,n.height,!0)}$n(lo,el,gr);let Yn={};Yn.mousedown=hr,Yn.mousemove=cr,Yn.mouseup=Ar,Yn.dblclick=mr,Yn.setSeries=(s,a,u,p)=>{let g=Ue.match[2];u=g(n,a,u),u!=-1&&Wt(u,p,!0,!1)},te&&(Ee(Qr,v,hr),Ee(os,v,cr),Ee(Rr,v,s=>{gn(s),gl(!1)}),Ee(Hr,v,kc),Ee(jr,v,mr),ws.add(n),n.syncRect=gl);let Vl=n.hooks=e.hooks||{};function nt(s,a,u){Ho?hl.push([s,a,u]):s in Vl&&Vl[s].forEach(p=>{p.call(null,n,a,u)})}(e.plugins||[]).forEach(s=>{for(let a in s.hooks)Vl[a]=(Vl[a]||[]).concat(s.hooks[a])});let wr=(s,a,u)=>u,Ue=We({key:null,setSeries:!1,filters:{pub:ei,sub:ei},scales:[z,b[1]?b[1].scale:null],match:[ti,ti,wr],values:[null,null]},k.sync);Ue.match.length==2&&Ue.match.push(wr),k.sync=Ue;let vr=Ue.key,Ko=Ji(vr);function wl(s,a,u,p,g,w,L){Ue.filters.pub(s,a,u,p,g,w,L)&&Ko.pub(s,a,u,p,g,w,L)}Ko.sub(n);function Ec(s,a,u,p,g,w,L){Ue.filters.sub(s,a,u,p,g,w,L)&&Yn[s](null,a,u,p,g,w,L)}n.pub=Ec;function Sc(){Ko.unsub(n),ws.delete(n),Ce.clear(),ps(lo,el,gr),f.remove(),le?.remove(),nt("destroy")}n.destroy=Sc;function Jo(){nt("init",e,t),Ys(t||e.data,!1),_[z]?jo(z,_[z]):To(),Ql=Pe.show&&(Pe.width>0||Pe.height>0),mn=Ct=!0,Io(e.width,e.height)}return b.forEach(Vs),M.forEach(lc),l?l instanceof HTMLElement?(l.appendChild(f),Jo()):l(n,Jo):Jo(),n}rt.assign=We;rt.fmtNum=Ss;rt.rangeNum=oo;rt.rangeLog=io;rt.rangeAsinh=ks;rt.orient=_n;rt.pxRatio=ke;rt.join=Mu;rt.fmtDate=$s,rt.tzDate=Fu;rt.sync=Ji;{rt.addGap=vd,rt.clipGaps=uo;let e=rt.paths={points:la};e.linear=sa,e.stepped=xd,e.bars=kd,e.spline=Sd}var al=(e,t)=>getComputedStyle(e).getPropertyValue(t).trim()||t;function zs(e){let t=new MutationObserver(e),l=["data-theme","data-mode","data-jp-theme-light","data-jp-theme-name","class","theme"];for(let o of[document.documentElement,document.body])t.observe(o,{attributes:!0,attributeFilter:l});let n=matchMedia("(prefers-color-scheme: dark)");return n.addEventListener("change",e),()=>{t.disconnect(),n.removeEventListener("change",e)}}var Od=16,ca=e=>Math.abs(e)>=100?e.toFixed(0):e.toFixed(3);function cl(e,{label:t,x:l,y:n,height:o=c=>Math.max(220,Math.min(420,c*.52)),hint:r="",ends:i=""}){let c=E("p",{class:"d2l-title"}),d=E("p",{class:"d2l-yname","aria-hidden":"true"}),f=E("div",{class:"d2l-plot",tabindex:0,role:"slider","aria-label":t}),h=E("p",{class:"d2l-readout"},r),A=E("table"),m=E("figure",{class:"d2l-chart"},c,d,f,h,E("div",{class:"d2l-hidden"},A));e.append(m);let S=[],v=[],x=null,$="",U=0,b=0,M=null,C=(O=1,k=!1)=>`${k?"600 ":""}${12*O}px ${getComputedStyle(m).fontFamily}`,P=O=>(O.width??2)>2,z=O=>`color-mix(in srgb, ${al(m,"--d2l-ink")} ${O}%, transparent)`;function V(){let O=document.createElement("canvas").getContext("2d");O.font=C(1,!0);let k=[i,...S.map(te=>te.label??"")],K=Math.max(...k.map(te=>O.measureText(te).width));return Math.ceil(Math.min(K?K+16:12,f.clientWidth*.36))}function q({x:O,y:k}){let K=Math.min(O.length,k.length)-1;for(;K>=0&&!Number.isFinite(k[K]??NaN);)K--;return K<0?null:{x:O[K],y:k[K]}}function B(O){let{ctx:k,bbox:K}=O,te=devicePixelRatio,W=K.left+K.width,le=[];k.save();for(let ae of S){let Ae=q(ae);if(!Ae)continue;let de={x:O.valToPos(Ae.x,"x",!0),y:O.valToPos(Ae.y,"y",!0)};ae.point&&(k.fillStyle=al(m,ae.colour),k.beginPath(),k.arc(de.x,Math.max(K.top,de.y),4.5*te,0,2*Math.PI),k.fill()),ae.label&&le.push({line:ae,place:de,y:de.y})}Fd(le,Od*te,K.top,K.top+K.height),k.textBaseline="middle",k.textAlign="left";for(let{line:ae,place:Ae,y:de}of le){let Ge=Math.min(Ae.x+7*te,W);k.strokeStyle=al(m,ae.colour),k.globalAlpha=.45,k.lineWidth=te,k.beginPath(),k.moveTo(Ge,Ae.y),k.lineTo(W,Ae.y),k.lineTo(W+6*te,de),k.stroke(),k.globalAlpha=1,k.fillStyle=al(m,"--d2l-ink"),k.font=C(te,P(ae)),k.fillText(Nd(k,ae.label??"",k.canvas.width-W-9*te),W+9*te,de)}k.restore()}function N(){x?.destroy(),f.replaceChildren();let O={stroke:()=>z(100),font:C(),grid:{stroke:()=>z(13),width:1}},k={...D(),pxAlign:!1,legend:{show:!1},cursor:{x:!0,y:!1,drag:{x:!1,y:!1},points:{size:7},bind:{mousemove:()=>Y,mouseleave:()=>j}},padding:[8,V,0,0],scales:{x:{time:!1,range:(K,te,W)=>[l.min??te??0,l.max??W??1]},y:{distr:n.log?3:1,range:y}},axes:[{...O,label:l.label,labelFont:C(),labelSize:20,size:30,ticks:{show:!1},space:44,incrs:[1,2,5,10,20,50,100,200,500,1e3]},{...O,size:46,ticks:{show:!1},space:36,...n.log?{}:{values:Dd}}],series:[{},...S.map((K,te)=>({stroke:()=>al(m,S[te].colour),dash:K.dash,width:K.width??2,alpha:K.opacity??1,spanGaps:!0,points:{show:K.x.length===1&&!K.point,size:6,fill:()=>al(m,S[te].colour)}}))],hooks:{draw:[B]}};x=new rt(k,ua(S),f)}function y(O,k,K){if(k===null||K===null)return[n.min??(n.log?.1:0),n.max??1];if(n.log)return[n.min??k/1.15,n.max??K*1.15];let te=Math.max((K-k)*.06,.004);return[n.min??k-te,n.max??K+te]}let D=()=>({width:Math.max(160,f.clientWidth),height:Math.round(o(f.clientWidth))});function I(){if(U=0,!m.isConnected||!f.clientWidth)return;let O=S.map(({dash:K,width:te,opacity:W,point:le,x:ae})=>[K,te,W,le||ae.length>1]),k=JSON.stringify([O,l,n]);d.textContent=n.label,k!==$||!x?($=k,N()):x.setData(ua(S)),v=x.data[0],M!==null&&_(Math.min(M,v.length-1)),b||=window.setTimeout(re,1e3)}function Q(O){let k=S.flatMap(K=>{let te=K.y[K.x.indexOf(v[O])];return te==null?[]:[`${K.name} ${(n.format??ca)(te)}`]});return`${l.label} ${l.format?l.format(v[O]):Number(v[O].toFixed(2))}: ${k.join(", ")||"nothing"}`}function _(O){M=v.length?O:null;let k=M===null?"":Q(M);h.textContent=k||r,f.setAttribute("aria-valuemin","0"),f.setAttribute("aria-valuemax",String(Math.max(0,v.length-1))),f.setAttribute("aria-valuenow",String(M??Math.max(0,v.length-1))),f.setAttribute("aria-valuetext",k||(v.length?Q(v.length-1):"no curve yet"))}function Y({clientX:O}){if(!x||!v.length)return null;let{left:k,width:K}=x.over.getBoundingClientRect(),te=(O-k)*x.over.offsetWidth/K;return _(x.posToIdx(te)),x.setCursor({left:te,top:10}),null}function j(){return _(null),x?.setCursor({left:-10,top:-10}),null}f.addEventListener("keydown",O=>{let k=M??v.length-1,K={ArrowLeft:M===null?k:k-1,ArrowDown:k-1,ArrowRight:k+1,ArrowUp:k+1,Home:0,End:v.length-1,Escape:null}[O.key];K===void 0||!x||!v.length||(O.preventDefault(),_(K===null?null:Math.max(0,Math.min(v.length-1,K))),x.setCursor({left:M===null?-10:x.valToPos(v[M],"x"),top:M===null?-10:10}))}),f.addEventListener("blur",j);function re(){b=0;let O=v.map((te,W)=>[W,te]).filter(([,te])=>Number.isInteger(te)),k=E("tr",{},E("th",{scope:"col"},l.label),...S.map(te=>E("th",{scope:"col"},te.name))),K=O.map(([,te])=>E("tr",{},E("th",{scope:"row"},String(te)),...S.map(W=>{let le=W.y[W.x.indexOf(te)];return E("td",{},le==null?"":(n.format??ca)(le))})));A.replaceChildren(E("caption",{},`${t}: ${c.textContent||n.label}`),E("thead",{},k),E("tbody",{},...K))}let ie=()=>{U||=requestAnimationFrame(I)},J=new ResizeObserver(()=>{if(!x)return ie();f.clientWidth&&f.clientWidth!==x.width&&x.setSize(D())});J.observe(f);let ee=zs(()=>x?.redraw(!1));return _(null),{el:m,set(O){S=O.lines,l=O.x??l,n=O.y??n,c.textContent=O.title??"",ie()},dispose(){cancelAnimationFrame(U),clearTimeout(b),J.disconnect(),ee(),x?.destroy(),m.remove()}}}function ua(e){let t=[...new Set(e.flatMap(o=>o.x))].sort((o,r)=>o-r),l=new Map(t.map((o,r)=>[o,r])),n=e.map(o=>{let r=Array(t.length).fill(void 0);return o.x.forEach((i,c)=>{let d=o.y[c];r[l.get(i)]=Number.isFinite(d)?d:null}),r});return[t,...n]}function Fd(e,t,l,n){e.sort((o,r)=>o.y-r.y);for(let o=0;o<e.length;o++)e[o].y=Math.max(e[o].y,o?e[o-1].y+t:l+t/2);for(let o=e.length-1,r=n-t/2;o>=0;o--,r=e[o+1].y-t)e[o].y=Math.min(e[o].y,r)}function Dd(e,t,l,n,o){let r=Math.max(0,-Math.floor(Math.log10(o)+1e-9));return t.map(i=>i===null?"":i.toFixed(r))}function Nd(e,t,l){if(e.measureText(t).width<=l)return t;for(;t&&e.measureText(`${t}\u2026`).width>l;)t=t.slice(0,-1);return`${t}\u2026`}var jt=16,In=Array.from({length:jt},(e,t)=>t),da={"all 1":In.map(()=>1),"1 to 16":In.map(e=>e+1),"one loud":In.map(e=>e===5?10:1),uneven:[.1,2,.3,.5,.2,4,.1,1.5,.8,.1,3,.4,.2,.1,.6,2.5]};function Qd(e,t,l=1){let n=e.length/jt,o=new Float64Array(n),r=new Float64Array(n),i=0,c=0;for(let d=0;d<n;d++){let f=l*e[d*jt+t],h=f-i;i+=h/(d+1),c+=h*(f-i),o[d]=i,r[d]=c/(d+1)}return{mean:o,variance:r}}function Rd(e,t=1){let l=In.map(()=>0),n=In.map(()=>!1);for(let o=0;o<e.length;o++)l[o%jt]+=t*e[o]*jt/e.length,e[o]!==0&&(n[o%jt]=!0);return{means:l,fired:n}}function Hd(e,t,l){let n=l&&t<1?1/(1-t):1;return{mean:n*(1-t)*e,variance:n*n*t*(1-t)*e*e}}function pa(e,{state:t,ask:l}){let n=un(l),o={p:.5,pattern:"1 to 16",neuron:6,seed:0,rescale:!0,count:1},r=y=>t.get(y)??o[y],i=y=>D=>t.set({[y]:D}),c=y=>t.set({count:y}),d={p:kt({label:"drop probability p",value:r("p"),format:xn,onInput:i("p")}),pattern:Jl({label:"input h",choices:Object.keys(da).map(y=>[y,y]),value:r("pattern"),onInput:i("pattern")}),neuron:kt({label:"neuron",min:1,max:jt,step:1,value:r("neuron"),onInput:i("neuron")}),rescale:Zl({label:"rescale: \xF7 (1 \u2212 p)",value:r("rescale"),onInput:i("rescale")}),seed:kn({label:"seed",min:0,max:9999,value:r("seed"),onInput:i("seed")})},f=Se({label:"Draw again",primary:!0,onClick:()=>c(r("count")+1)}),h=Se({label:"Draw 100 more",onClick:()=>c(r("count")+100)}),A=Se({label:"Start over",hint:"Back to one draw",onClick:()=>c(1)}),{p:m,pattern:S,neuron:v,rescale:x,seed:$}=d,U=E("p",{class:"d2l-headline","aria-live":"polite"}),b=dn(),M=E("div",{class:"d2l-stage"}),C=E("div",{class:"d2l-graphs"});e.append(E("div",{class:"d2l-explorer"},E("div",{class:"d2l-controls"},m.el,S.el,v.el,$.el,x.el),E("div",{class:"d2l-actions"},f,h,A),U,b.el,E("div",{class:"d2l-figure"},M,C)));let P=Wd(M,y=>t.set({neuron:y+1})),z={mean:fa(C,"mean"),variance:fa(C,"variance")},V=null;async function q(){let[y,D,I]=[r("p"),r("count"),da[r("pattern")]];try{let Q=await n("dropout",{h:I,p:y,count:D,seed:r("seed")});if(!Q)return;V={outputs:Q.outputs.data,h:I,p:y};let _=V.outputs.reduce((Y,j)=>Y+ +!Number.isFinite(j),0);b.say(_?`dropout returned ${_} number${_>1?"s that are":" that is"} nan or infinite, out of ${V.outputs.length}`:"")}catch(Q){V=null,b.say(Q.message)}B()}function B(){if(M.parentElement?.classList.toggle("d2l-stale",!V),!V){U.textContent="Nothing was drawn: see the error below.";return}let{outputs:y,h:D,p:I}=V,[Q,_]=[r("rescale"),r("neuron")-1],Y=Q?1:1-I,j=y.length/jt,re=Array.from(y.subarray(-jt)),{means:ie,fired:J}=Rd(y,Y),ee=jt-J.filter(Boolean).length,O=re.filter(ae=>ae===0).length,k=`${j} draw${j>1?"s":""}`;U.textContent=`p = ${ct(I)}: ${O} of 16 neurons dropped in draw ${j}; ${ee} of 16 never fired in ${k}.`,P.show({h:D,output:re.map(ae=>ae*Y),means:ie,p:I,rescaled:Q,times:k,i:_});let K=Hd(D[_],I,Q),{mean:te,variance:W}=Qd(y,_,Y),le=I===1?["0","0"]:Q?["h","h\xB2 p / (1 \u2212 p)"]:["(1 \u2212 p) h","h\xB2 p (1 \u2212 p)"];z.mean({curve:te,i:_,expected:K.mean,formula:le[0],h:D[_],low:2*D[_]}),z.variance({curve:W,i:_,expected:K.variance,formula:le[1],low:D[_]**2})}let N=[t.on(["p","pattern","seed","count"],q),t.on(["neuron","rescale"],B),t.on(Object.keys(o),()=>{for(let[y,D]of Object.entries(d)){let I=r(y);D.value!==I&&(D.value=I)}})];return q(),()=>{for(let y of[...N,P.dispose,z.mean.dispose,z.variance.dispose])y();e.replaceChildren()}}var Bl={h:[24,36],mask:[104,20],output:[152,79],mean:[275,79]},[Ps,jd]=[376,14],Ud=e=>Lt(Number(e.toFixed(Math.abs(e)<9.95?1:0)));function Wd(e,t){let{element:l,describe:n}=Yt(e,"d2l-strips");he(l,{height:Ps});let o=me("rect",{class:"d2l-mark",y:4,height:Ps-6,rx:4},l),r=Object.fromEntries(Object.entries(Bl).map(([A,[m]])=>[A,me("text",{class:"d2l-row",y:m-8},l)])),i=In.map(A=>{let m=me("g",{},l);me("rect",{class:"d2l-hit",y:0,height:Ps},m).addEventListener("click",()=>t(A));let S=(x,$)=>me(x,{class:$},m),v=()=>me("text",{class:"d2l-value","text-anchor":"middle"},m);return{group:m,bars:[S("rect","d2l-in"),S("rect","d2l-out"),S("rect","d2l-mean")],mask:S("circle","d2l-keep"),cross:S("path","d2l-cross"),lines:[S("path","d2l-line-h"),S("path","d2l-line-h"),S("path","d2l-line-sunk")],texts:[v(),v(),v()]}}),c=0,d;function f(A){if(d=A,!c)return;let{h:m,output:S,means:v,p:x,rescaled:$,times:U,i:b}=A,M=c/jt,C=Math.min(26,M-4),P=Math.max(9,Math.min(12,M*.42)),z=2.2*Math.max(...m),V=$&&x<1?1/(1-x):1;r.h.textContent="input h",r.mask.textContent="mask: \u25CF kept, \xD7 dropped",r.output.textContent=`output h\u2032 = mask \xD7 h${V>1?` \xD7 ${Lt(V)}`:""}`,r.mean.textContent=`mean of ${U}; \u2014 h${$?"":"   \xB7\xB7\xB7 (1 \u2212 p) h"}`,he(o,{x:b*M+.5,width:M-1}),i.forEach(({group:B,bars:N,mask:y,cross:D,lines:I,texts:Q},_)=>{let Y=(_+.5)*M,j=S[_]!==0;he(B.firstElementChild??B,{x:_*M,width:M});let re=[m[_],S[_],v[_]];[Bl.h,Bl.output,Bl.mean].forEach(([ee,O],k)=>{let K=k===0?z/2.2:z,te=Number.isFinite(re[k])?re[k]:0,W=Math.min(1,Math.max(0,te/K))*O,le=ee+O-W;if(he(N[k],{x:Y-C/2,y:le,width:C,height:W}),N[k].classList.toggle("d2l-cut",te>K),Q[k].textContent=M<27?Ud(re[k]):Lt(re[k]),he(Q[k],{x:Y,y:ee+O+jd,style:`font-size: ${P}px`}),Q[k].classList.toggle("d2l-off",k===1&&!j),k===0)return;let ae=de=>ee+O-de/K*O,Ae=de=>`M${Y-M/2+1} ${ae(de)}h${M-2}`;he(I[k-1],{d:Ae(m[_])}),k===2&&he(I[2],{d:$?"":Ae((1-x)*m[_])})});let ie=Bl.mask[0]+10,J=Math.min(5,C/3);he(y,{cx:Y,cy:ie,r:Math.min(9,C/2)}),y.classList.toggle("d2l-off",!j),he(D,{d:j?"":`M${Y-J} ${ie-J}l${2*J} ${2*J}m0 ${-2*J}l${-2*J} ${2*J}`})});let q=In.filter(B=>S[B]===0).map(B=>B+1);n(`Sixteen neurons at p = ${ct(x)}. Dropped in the last draw: ${q.join(", ")||"none"}. Neuron ${b+1}: input ${Lt(m[b])}, output ${Lt(S[b])}, mean of ${U} ${Lt(v[b])}.`)}let h=Kt(e,A=>{he(l,{width:c=A}),d&&f(d)});return{show:f,dispose:h}}function fa(e,t){let l={label:"draws"},n=cl(e,{label:`Running ${t} of the chosen neuron`,x:l,y:{label:t},height:()=>170,ends:"(1 \u2212 p) h"});function o({curve:r,i,expected:c,formula:d,low:f,h}){let A=El(Math.max(10,r.length)),m=Math.ceil(r.length/300),S=Array.from(r,($,U)=>U).filter($=>$%m===0||$===r.length-1),v=$=>({x:[1,A],y:[$,$]}),x=h!==void 0&&Math.abs(h-c)>1e-9;n.set({title:`neuron ${i+1}: ${t} ${Lt(r[r.length-1])}, theory ${d==="0"?"":`${d} = `}${Lt(c)}`,lines:[{...v(h??c),name:h===void 0?"theory":"h",colour:"--d2l-ink",dash:[6,3],width:1.5,label:h===void 0?"theory":"h"},...x?[{...v(c),name:"theory",label:d,colour:"--d2l-dropped",dash:[2,3]}]:[],{name:t,colour:"--d2l-with",x:S.map($=>$+1),y:S.map($=>r[$]),point:!0}],x:{...l,min:0,max:A},y:{label:t,min:0,max:El(Math.max(f,2*c))}})}return Object.assign(o,{dispose:n.dispose})}var go=e=>({drop1:.2,drop2:.5,units1:256,units2:512,layers:2,images:e,noise:0,seed:1,init:"lecture",optimizer:"sgd",lr:.5,wd:0,epochs:10}),Aa=e=>Object.keys(e),ha=[16,24,32,48,64,96,128,192,256,384,512,768,1024,1536,2048],Gd=[500,1e3,2e3,3e3,5e3,1e4,2e4,3e4,6e4],Vd=[1e-4,3e-4,.001,.003,.01,.03,.1,.2,.5,1,2,5,10],qd=[0,1e-5,3e-5,1e-4,3e-4,.001,.003,.01,.03,.1];function wo(e){let t=(n,o=!1)=>({values:n,min:n[0],max:n[n.length-1],whole:o}),l={min:0,max:.95,step:.05};return{drop1:l,drop2:l,units1:t(ha,!0),units2:t(ha,!0),layers:{min:1,max:4,step:1,whole:!0},images:t([...Gd.filter(n=>n<e),e],!0),noise:{min:0,max:1,step:.05},seed:{min:0,max:2**32-1,step:1,whole:!0},init:{choices:[["lecture","N(0, 0.01\xB2)"],["xavier","Xavier"]]},optimizer:{choices:[["sgd","SGD"],["adam","Adam"]]},lr:t(Vd),wd:t(qd),epochs:{min:1,max:50,step:1,whole:!0}}}var Ao={images:2e3,optimizer:"adam",lr:.001,init:"xavier",epochs:30,units1:512,units2:512},Os={drop1:.5,drop2:.5},zl=[{name:"few images",label:"few images: watch it over-fit",settings:{...Ao,drop1:0,drop2:0}},{name:"noisy labels",label:"wrong labels",settings:{...Ao,...Os,noise:.4}},{name:"quick start",label:"quick start",settings:{images:1e4,optimizer:"adam",lr:.001,init:"xavier"}},{name:"L9",label:"the lecture's run",settings:{}},{name:"L13",label:"without dropout",settings:{drop1:0,drop2:0}},{name:"L17",label:"1,024 units",settings:{...Ao,...Os,units1:1024,units2:1024}},{name:"L18",label:"four layers",settings:{...Ao,...Os,layers:4}}];function Pl(e,t){let l=zl.find(o=>o.name===e);if(!l){let o=zl.map(r=>r.name).join(", ");throw new Error(`there is no preset ${bo(e)}; there are ${o}`)}let n={...go(t),...l.settings};return{...n,images:Math.min(n.images,t)}}function Yd(e,t,l){let n=wo(l)[e];if("choices"in n){let o=n.choices.map(([r])=>r);if(!o.includes(t))throw new Error(`${e} must be one of ${o.join(", ")}, got ${bo(t)}`)}else if(!(n.min<=t&&t<=n.max)){let o=`${nn(n.min,!0)} and ${nn(n.max,!0)}`,r=e==="images"?" (all the training images there are)":"";throw new Error(`${e} must lie between ${o}${r}, got ${nn(t)}`)}}function ma(e,t){let l=go(t);return Aa(l).filter(n=>e.layers>1||!["drop2","units2"].includes(n)).filter(n=>e[n]!==l[n]||n.startsWith("drop")).map(n=>`${n}=${typeof e[n]=="number"?Jd(e[n]):e[n]}`).join("&")}function ga(e,t){let l=go(t),n=wo(t);for(let[o,r]of new URLSearchParams(e.slice(e.lastIndexOf("?")+1))){if(!Object.hasOwn(l,o)){let i=Object.keys(l).join(", ");throw new Error(`the link has an unknown setting ${bo(o)}; there are ${i}`)}l[o]="choices"in n[o]?r:Kd(o,r,n[o].whole??!1),Yd(o,l[o],t)}return l}function wa({layers:e,units1:t,units2:l,drop1:n,drop2:o}){let r=e-1;return{units:[t,...Array(r).fill(l)],rates:[n,...Array(r).fill(o)]}}function va(e){let t=[784,...wa(e).units,10];return t.slice(1).reduce((l,n,o)=>l+(t[o]+1)*n,0)}function Fs(e,t){let l=e.layers===1?["drop2","units2"]:[];return Aa(e).every(n=>l.includes(n)||e[n]===t[n])}function ba(e,t){let l=mo(e),n=t.map(mo),o=Object.keys(l).filter(i=>i==="p"||n.some(c=>c[i]!==l[i])),r=n.filter(i=>Object.keys(l).every(c=>i[c]===l[c])).length;return o.map(i=>l[i]).join(", ")+(r?` (${r+1})`:"")}function vo(e){let t=mo(e),l=["p","units","images","optimizer"],n=mo(go(0));return Object.keys(t).filter(o=>l.includes(o)||t[o]!==n[o]&&["noise","wd"].includes(o)).map(o=>t[o]).join(", ")}function mo(e){let{units:t,rates:l}=wa(e);return{p:`p = ${l.map(n=>nn(n)).join(" / ")}`,units:`${t.join("-")} units`,images:`${e.images.toLocaleString("en")} images`,noise:`${nn(100*e.noise)} % wrong labels`,optimizer:e.optimizer==="sgd"?"SGD":"Adam",lr:`lr ${nn(e.lr)}`,wd:`weight decay ${nn(e.wd)}`,init:e.init==="xavier"?"Xavier":"\u03C3 0.01",epochs:`${e.epochs} epochs`,seed:`seed ${e.seed}`}}function Kd(e,t,l){let n=t.trim().replace(/(\d)_(?=\d)/g,"$1");if(!(l?/^[+-]?\d+$/:/^[+-]?((\d+\.?\d*|\.\d+)(e[+-]?\d+)?|inf(inity)?|nan)$/i).test(n))throw new Error(`${e} must be ${l?"a whole number":"a number"}, got ${bo(t)}`);return/[fn]/i.test(n)?/n$/i.test(n)&&/^[+-]?n/i.test(n)?NaN:n[0]==="-"?-1/0:1/0:Number(n)}function Jd(e){let t=e===0?0:Math.floor(Math.log10(Math.abs(e)));return Number.isInteger(e)||t>=-4?String(e):ya(e.toExponential())}function nn(e,t=!1){if(Number.isNaN(e))return"nan";if(!Number.isFinite(e))return e<0?"-inf":"inf";let l=e.toExponential(5),n=Number(l.slice(l.indexOf("e")+1));if(e!==0&&(n<-4||n>=6))return ya(l);let o=String(Number(e.toFixed(Math.max(0,5-n))));return t?o.replace(/^(\d{1,3})(\d{3})(?=\.|$)/,"$1,$2"):o}var ya=e=>e.replace(/\.?0*e([+-])(\d+)$/,(t,l,n)=>`e${l}${n.padStart(2,"0")}`);function bo(e){let t=String(e).includes("'")&&!String(e).includes('"')?'"':"'",l=String(e).replaceAll("\\","\\\\").replaceAll(t,`\\${t}`).replaceAll(`
`,"\\n").replaceAll("\r","\\r").replaceAll("	","\\t");return t+l+t}var xa="Probability with which each unit is dropped, anew for each image in each step",ka={drop1:{label:"drop rate, layer 1",hint:xa},drop2:{label:"drop rate, further layers",hint:xa},units1:{label:"units, layer 1"},units2:{label:"units, further layers"},layers:{label:"hidden layers"},images:{label:"training images",hint:"As many of each class"},noise:{label:"wrong labels",hint:"Share of the training labels that random ones replace"},seed:{label:"seed"},init:{label:"first weights"},optimizer:{label:"optimiser"},lr:{label:"learning rate"},wd:{label:"weight decay"},epochs:{label:"epochs"}},Xd={"Dropout and network":["drop1","drop2","units1","units2","layers"],Data:["images","noise","seed"],Training:["optimizer","lr","wd","init","epochs"]},Ea=6,ef="Train, noisy: measured while training, with dropout. Train, clean and test: evaluated without dropout. Point at the chart, or select it and press \u2190 \u2192, to read it off.",Sa=[{name:"train, noisy",colour:"--d2l-noisy",dash:[2,3],acc:"train_acc_noisy",loss:"train_loss"},{name:"train, clean",colour:"--d2l-clean",dash:[8,4],acc:"train_acc_clean",loss:null},{name:"test",colour:"--d2l-test",dash:void 0,acc:"test_acc",loss:"test_loss"}],Ma={acc:{title:"Accuracy",axis:"accuracy (share of images classified rightly)"},loss:{title:"Loss",axis:"loss (mean cross-entropy)"}},$a=[["epochs",({history:e,settings:t})=>`${e.test_acc.length} of ${t.epochs}`],["train, noisy",({history:e})=>yo(e.train_acc_noisy)],["train, clean",({history:e})=>yo(e.train_acc_clean)],["test",({history:e})=>yo(e.test_acc)],["test loss",({history:e})=>yo(e.test_loss)]],yo=e=>e[e.length-1]?.toFixed(3)??"\u2013";function _a(e,t){let{state:l,options:n}=t,o=n.num_images??1e4,r={...Pl(n.preset??"L9",o),...l.get("settings")},i=null,c,d={id:"",epoch:0,x:[],acc:[],loss:[]},f=()=>({...r,...l.get("settings")}),h=()=>l.get("run")?.id?l.get("run"):null,A=()=>l.get("kept")??[],m=()=>l.get("metric")??"acc",S=()=>["training","stopping"].includes(h()?.state??""),v=Br({label:"Settings to start from",choices:zl.map(({name:T,label:R})=>[T,R,vo(Pl(T,o))]),onPick:T=>ee(()=>J(Pl(T,o)))}),x=Object.fromEntries(Object.keys(ka).map(T=>[T,ie(T)])),$=E("p",{class:"d2l-facts"}),U=E("p",{class:"d2l-facts"},n.facts??null),b=Se({label:"Train",primary:!0,hint:"Train a new network with these settings",onClick:O}),M=Se({label:"Stop",hint:"Stop; the finished epochs stay",onClick:k}),C=Se({label:"Keep",hint:"Keep this run on the chart and in the table",onClick:K}),P=Se({label:"Reset",hint:"Forget all runs, and put every control back",onClick:W}),z=Se({label:"Undo reset",onClick:ae}),V=Se({label:"Copy link",hint:"Copy a link to these settings",onClick:Ae}),q=Lr({label:"What the chart shows",choices:[["acc","accuracy"],["loss","loss"]],value:m(),onInput:T=>l.set({metric:T})}),B=E("progress",{max:1,value:0}),N=E("span",{class:"d2l-progress-words"}),y=E("p",{class:"d2l-status",role:"status"}),D=E("p",{class:"d2l-note"},"Settings changed: train anew to see what they do."),I=E("p",{class:"d2l-error",role:"alert"}),Q=E("div",{class:"d2l-copied",role:"status"}),_=E("div",{class:"d2l-kept"}),Y=E("div",{class:"d2l-lab-picture"});e.append(E("div",{class:"d2l-lab"},v.el,E("div",{class:"d2l-lab-main"},Y,E("div",{class:"d2l-lab-controls"},...Object.entries(Xd).map(re))))),Y.append(E("div",{class:"d2l-actions"},b,M,C,P,z,V),E("div",{class:"d2l-progress"},y,B,N),I);let j=cl(Y,{label:"Learning curves",x:{label:"epoch",min:0},y:{label:Ma.acc.axis},height:T=>Math.max(260,Math.min(430,T*.5)),hint:ef});j.el.prepend(E("div",{class:"d2l-lab-switch"},q.el)),Y.append(D,Q,_);function re([T,R]){let F={"Dropout and network":$,Data:U}[T];return E("fieldset",{},E("legend",{},T),...R.map(pe=>x[pe].el),F)}function ie(T){let R=wo(o)[T],F=f()[T],pe=Re=>J({...f(),[T]:Re}),ce={...ka[T],...R,value:F,onInput:pe};return"choices"in R?Jl({...ce,choices:R.choices}):T==="seed"?kn({...ce,min:R.min,max:R.max}):kt({...ce,format:Re=>R.whole?Re.toLocaleString("en"):nn(Re)})}function J(T){i=null,l.set({settings:T}),Be()}async function ee(T){I.textContent="";try{await T()}catch(R){let F=String(R.message??R);I.textContent=F.slice(0,1).toUpperCase()+F.slice(1)}}function O(){return i=null,ee(()=>t.ask("train",{settings:f()}))}function k(){return ee(()=>t.ask("stop",{}))}function K(){let T=h();if(!T||!te())return;let{id:R,history:F,message:pe}=T,ce=ba(T.settings,A().map(Re=>Re.settings));l.set({kept:[...A(),{id:R,name:ce,settings:T.settings,history:F,message:pe}]})}let te=()=>{let T=h();return!!(T&&!S()&&T.history.test_acc.length>0&&A().length<Ea&&!A().some(({id:F})=>F===T.id))};function W(){let T=h();i={run:T&&S()?le(T):T,kept:A(),settings:f()},c=T?.id,S()&&k(),l.set({run:null,kept:[],settings:r}),I.textContent="",De()}function le(T){let R=`${T.history.test_acc.length} of ${T.settings.epochs} epochs`;return{...T,state:"done",now:null,message:`Stopped after ${R}: the lab was reset.`}}function ae(){let T=i;i=null,c=void 0,T&&l.set(T),De(),b.focus()}function Ae(){let T=ma(f(),o);return t.place==="jupyter"?de(T,"The link is copied. In a cell, TrainingLab.from_link(\u2026) opens it."):(history.replaceState(null,"",`#${T}`),de(location.href,"The link is copied, and stands in the address bar."))}async function de(T,R){try{await navigator.clipboard.writeText(T),Q.replaceChildren(E("p",{},R))}catch{let F=E("textarea",{readonly:!0,rows:2,"aria-label":"To copy"});F.value=T,Q.replaceChildren(E("p",{},"Copy this text (Ctrl+C):"),F),F.select()}}let Ge=(T,R)=>l.set({kept:A().map(F=>F.id===T&&R?{...F,name:R}:F)});function Ye(T){l.set({kept:A().filter(R=>R.id!==T)}),(te()?C:b).focus()}function Be(){let T=f();for(let[R,F]of Object.entries(x)){let pe=T[R];F.value!==pe&&(F.value=pe)}for(let R of["drop2","units2"])x[R].disabled=T.layers===1;v.value=zl.find(({name:R})=>Fs(Pl(R,o),T))?.name??null,$.replaceChildren(E("strong",{},va(T).toLocaleString("en"))," weights and biases"),Q.replaceChildren(),De()}function De(){let T=h();if(T&&T.id===c)return l.set({run:null});let R=T!==null&&!Fs(T.settings,f());b.disabled=!t.live||S()&&!R,M.disabled=T?.state!=="training",C.disabled=!te(),P.disabled=i!==null,z.hidden=i===null,D.hidden=!R,B.value=T?.loaded??T?.share??0,B.setAttribute("aria-label",`Share of the ${T?.loaded?"images that is loaded":"run that is done"}`),B.hidden=N.hidden=!T,N.textContent=T?tf(T):"";let F=T?lf(T):i?"The runs are gone, and the controls are back.":"";y.textContent!==F&&(y.textContent=F),y.classList.toggle("d2l-error",T?.state==="failed"),vt()}function vt(){let T=h();oe(T);let R=A().filter(({id:Ne})=>Ne!==T?.id),F=[...R.flatMap(Ne=>$e(Ne)),...T?ve(T):[]],pe=Math.max(...[T,...R].map(Ne=>Ne?.settings.epochs??0))||f().epochs,ce=Ma[m()],Re=R.length?`, beside ${R.length} kept run${R.length>1?"s":""}`:"";j.set({lines:F,title:T?`${ce.title} with ${vo(T.settings)}${Re}`:R.length?`${ce.title} of the kept runs`:"Press Train, and the curves grow here",x:{label:"epoch",min:0,max:pe},y:{label:ce.axis}})}function oe(T){if(!T?.now||!S()||T.history.test_acc.length>=T.epoch||ht()){d={id:"",epoch:0,x:[],acc:[],loss:[]};return}(d.id!==T.id||d.epoch!==T.epoch)&&(d={id:T.id,epoch:T.epoch,x:[],acc:[],loss:[]});let R=T.share*T.settings.epochs;R<=(d.x.at(-1)??T.epoch-1)||(d.x.push(R),d.acc.push(T.now.train_acc_noisy),d.loss.push(T.now.train_loss))}function ve(T){let R=A().findIndex(({id:F})=>F===T.id);return Sa.flatMap(({name:F,colour:pe,dash:ce,...Re})=>{let Ne=Re[m()];if(!Ne)return[];let Ke=T.history[Ne]??[],ut=F==="train, noisy"&&d.x.length>0,Je=R>=0&&F==="test"?`test (kept ${R+1})`:F;return[{name:F,label:Je,colour:pe,dash:ce,width:2.5,point:S(),x:[...Ca(Ke),...ut?d.x:[]],y:[...Ke,...ut?d[m()]:[]]}]})}function $e(T){let R=A().indexOf(T)+1;return Sa.flatMap(({name:F,colour:pe,dash:ce,...Re})=>{let Ne=Re[m()];if(!Ne)return[];let Ke=T.history[Ne],ut=F==="test"?`${R}: ${T.name}`:void 0;return[{name:`${F} of run ${R}`,label:ut,colour:pe,dash:ce,width:1.25,opacity:.6,x:Ca(Ke),y:Ke}]})}function Ce(){let T=A();if(_.hidden=T.length===0,!T.length)return _.replaceChildren();let R=new Set([..._.querySelectorAll("tr[data-id]")].map(ce=>ce.getAttribute("data-id"))),F=["run","name",...$a.map(([ce])=>ce)].map(ce=>E("th",{scope:"col"},ce)),pe=T.map((ce,Re)=>{let Ne=E("input",{type:"text","aria-label":`Name of run ${Re+1}`,title:vo(ce.settings)});Ne.value=ce.name,Ne.addEventListener("change",()=>Ge(ce.id,Ne.value.trim()));let Ke=$a.map(([Je,mt])=>E("td",{"data-title":Je},mt(ce))),ut=Se({label:"Remove",onClick:()=>Ye(ce.id)});return ut.setAttribute("aria-label",`Remove run ${Re+1}, ${ce.name}`),E("tr",{"data-id":ce.id,class:R.has(ce.id)?null:"d2l-new"},E("th",{scope:"row"},String(Re+1)),E("td",{class:"d2l-name"},Ne),...Ke,E("td",{},ut))});_.replaceChildren(E("table",{},E("caption",{},`Kept runs (${T.length} of at most ${Ea})`),E("thead",{},E("tr",{},...F,E("td",{}))),E("tbody",{},...pe)),Se({label:"Copy as CSV",onClick:()=>de(of(A()),"The table is copied.")}))}function Ee(){let T=location.hash.slice(1);T.includes("=")&&ee(()=>J(ga(T,o)))}let Le=t.place==="page"&&e.closest("[data-d2l=lab]")===document.querySelector("[data-d2l=lab]");Le&&addEventListener("hashchange",Ee);let it=[l.on("settings",Be),l.on(["run","kept"],De),l.on("metric",()=>{q.value=m(),vt()}),l.on("kept",Ce),t.onGone(De)];return Be(),Ce(),Le&&Ee(),()=>{for(let T of it)T();removeEventListener("hashchange",Ee),j.dispose(),e.replaceChildren()}}var Ca=e=>e.map((t,l)=>l+1);function tf({share:e,epoch:t,seconds:l,settings:n,state:o}){if(!e)return"";let r=l/(e*n.epochs),i=`${r<10?r.toFixed(1):Math.round(r)} s an epoch`;return o!=="training"?i:`epoch ${t} of ${n.epochs} \xB7 ${i} \xB7 ${nf(l*(1/e-1))} left`}var nf=e=>e<100?`${Math.ceil(e)} s`:`${Math.ceil(e/60)} min`;function lf({state:e,message:t,share:l}){return e==="training"?l?"Training":t||"Starting":e==="stopping"?"Stopping":t}function of(e){let t=o=>/[",\n]/.test(String(o))?`"${String(o).replaceAll('"','""')}"`:o,l=["train_acc_noisy","train_acc_clean","test_acc","train_loss","test_loss"],n=e.map(({name:o,settings:r,history:i},c)=>({run:c+1,name:o,...r,epochs_done:i.test_acc.length,...Object.fromEntries(l.map(d=>[d,i[d].at(-1)])),seconds_per_epoch:i.seconds.reduce((d,f)=>d+f,0)/i.seconds.length}));return[Object.keys(n[0]??{}),...n.map(Object.values)].map(o=>o.map(t).join(",")+`
`).join("")}var Ia={p:.5,train_size:2e3,test_size:2e3,num_hiddens:[512,512],lr:.001,batch_size:128,epochs:30,seed:2,without:[.761,.716,.784,.587,.535,.546,.534,.623,.598,.57,.576,.535,.647,.55,.605,.553,.592,.611,.624,.68,.622,.628,.675,.671,.668,.762,.72,.677,.726,.69],with:[.929,.735,.694,.629,.612,.589,.58,.581,.564,.595,.565,.553,.574,.542,.573,.568,.541,.548,.576,.547,.541,.545,.537,.57,.538,.569,.566,.56,.54,.575],gaps:[.204,.153,.205,.148,.15,.151,.188,.151,.179,.179],last:5,images:"AAAAAAAAACZVEAAAAAAAAAAAAAAAv//5zZAAAAAAAAAAAADe7v//+QAAAAAAAAAAAP7v7f/yAAAAAAAAAAAE/u/u/8IQAAAAAAAAAAft/+/+hzAAAAAAAAAAC+y938+BAAAAAAAAAAAO/+7b2gAAAAAAAAAAAD/N7fz7AAAAAAAAAAAAn8zc6/WAAAAAAAAAAADe7//98FsAAAAAAAAAAv3u39z+HwAAAAAAAAAH/e7vzf+foAAAAAAAAA7P/++u//7kAAAAAAAAj93/767+/tlQAAAAAADu7s/9vf7+kAAAAAAABP7/7M68/vwAAAAAAAAM293/3v///AAAAAAAAD/u27z+z/78AAAAAAAAv+7//d7s/voAAAAAAAf7/u7+/2n++QAAAAACj82+//70Cv74AAAAX///++z/71AL/vcAAAHe7u7/vu/6AAr+9gAABv3u7+/9rfAACf70AAAAvv//7v/vQAAJ/vMAAAABfP////QAAAf/0QAAAAAAAkVCAAAAAEIQAAAAAAAAApYAAAmBAAAAAAAAAAAH2+y9ytQAAAAAAAAAAADe7+7u0AAAAAAAAAAAAM7d3d7QAAAAAAAAAAAA3t3d3sAAAAAAAAAAAADe3u7usAAAAAAAAAAAAM/u7u+gAAAAAAAAAAAAv+/u75AAAAAAAAAAAACP7u7vUAAAAAAAAAAAAG/u7u9AAAAAAAAAAAAAX+7u70AAAAAAAAAAAACP7+7vcAAAAAAAAAAAAM7u7u7AAAAAAAAAAAAA/u7u7vAAAAAAAAAAAAT+7u/+9QAAAAAAAAAAB/7u7u74AAAAAAAAAAAJ/u7u7voAAAAAAAAAAAv+7u7u+wAAAAAAAAAAC/7u7u76AAAAAAAAAAAL/u7u7vsAAAAAAAAAAAr+/u7++wAAAAAAAAAACP7u7u76AAAAAAAAAAAH/u7u7foAAAAAAAAAAAf97u7t+gAAAAAAAAAAB/7u7t36AAAAAAAAAAAF/v/+7voAAAAAAAAAAAb+7//++QAAAAAAAAAAA+lXeJq2AAAAAAAAAAAAZ2d3eKAAAAAAAAAAAADtzO3d9wAAAAAAAAAAA9qryrvbAAAAAAAAAAAG2rzLu8wAAAAAAAAAAAfLu8y7zQAAAAAAAAAACMur26vcAAAAAAAAAAAJy63ru9sAAAAAAAAAAAnKv7y76QAAAAAAAAAACrrePbvnAAAAAAAAAAAJy+0Ou/YAAAAAAAAAAAjL6w678wAAAAAAAAAAB8v4DczxAAAAAAAAAAAHy/QMy/AAAAAAAAAAAAbb8AvM4AAAAAAAAAAABtzwCczQAAAAAAAAAAAG3OAHzMAAAAAAAAAAAAXN0AXMsAAAAAAAAAAAA+zQBsywAAAAAAAAAAAB7NAIzKAAAAAAAAAAAAHM8AnNgAAAAAAAAAAAALzQCs1gAAAAAAAAAAAA3NALzVAAAAAAAAAAAADM0QzNQAAAAAAAAAAAAK3SDM0QAAAAAAAAAAAAjdQNzQAAAAAAAAAAAABd1QzMAAAAAAAAAAAAAE3lD9wAAAAAAAAAAAAACTADlwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABXIAAAABYAAAAAAAAAKZrJMAAAvjAAAAAAAASXaLvJRG7dYAAAAAAmy2eYvdze3cyQAAAAF6mZeYd3is3MzKAAA3mlVG2Gia3Ny6vMwAbKl3zO++3v/u7d7czQK7mYreynz/7dzM3dy9FszMzKury7zMzMzMzM9U3MzM3dzMzMzMzM3MzmDd3+7d3d3u7t3d3u7fUAE2eau7u6qqqqqqqpgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="};function rf(e,t){return e<=t?Array.from({length:e},(l,n)=>n):Array.from({length:t},(l,n)=>Math.round(n*(e-1)/(t-1)))}function af(e,t){let l=e.split(/(?<=,) /);if(e.length>t&&l.every(o=>o.length<=t))return l;let n=[];for(let o of e.split(" ")){let r=`${n.at(-1)??""} ${o}`.trim();n.length&&r.length<=t?n[n.length-1]=r:n.push(o)}return n}var Ds=(e,t,l)=>Array.from({length:e},(n,o)=>t+l*(o+.5)/e);function Tn(e,t,{most:l=10,outputs:n=10,image:o=!0}={}){let r=me("g",{class:"d2l-network"},e),i=t.map(P=>rf(P,l)),c=[...t,0].map(()=>me("path",{class:"d2l-edges"},r)),d=me("rect",{class:"d2l-frame",visibility:o?"visible":"hidden"},r),f=[...i.map(P=>P.length),n].map((P,z)=>Array.from({length:P},()=>{let V=me("g",{class:z<i.length?"d2l-unit":"d2l-unit d2l-output"},r);return me("circle",{},V),z<i.length&&me("path",{class:"d2l-cross"},V),V})),h=t.map(P=>me("text",{class:"d2l-rest","text-anchor":"middle"},r,P>l?"\u22EE":"")),A=t.map(()=>Array.from({length:5},()=>me("text",{"text-anchor":"middle",class:"d2l-caption"},r))),m=[],S={x:0,y:0},v=0,x=20,$=t.map(()=>""),U;function b({left:P,right:z,top:V,height:q,size:B}){let N=P+B+Math.min(46,(z-P-B)*.22),y=(z-N)/i.length;S={x:P+B,y:V+q/2},he(d,{x:P-1,y:S.y-B/2-1,width:B+2,height:B+2}),m=f.map((D,I)=>{let Q=I<i.length&&t[I]>l,_=Ds(D.length+(Q?1:0),V,q);return{x:N+I*y,ys:_}}),v=Math.max(3,Math.min(9,.36*q/(l+1),y*.2)),f.forEach((D,I)=>{let{x:Q,ys:_}=m[I];D.forEach((Y,j)=>{Y.setAttribute("transform",`translate(${Q} ${_[j].toFixed(1)})`),he(Y.children[0],{r:v});let re=v*.5;Y.children[1]?.setAttribute("d",`M${-re} ${-re}L${re} ${re}M${-re} ${re}L${re} ${-re}`)}),I!==i.length&&(he(h[I],{x:Q,y:_[_.length-1]+5}),A[I].forEach((Y,j)=>he(Y,{x:Q,y:V+q+16+15*j})))}),x=Math.max(6,Math.floor(y/6.4)),$.forEach((D,I)=>C(I,D)),U&&M(...U)}function M(...P){U=P;let[z,V]=P;if(!m.length)return;let q=f.map((B,N)=>{let y=i[N]??B.map((_,Y)=>Y),D=z[N],I=V?.[N],Q=I?Math.max(1e-9,...y.map(_=>I[_])):1;return B.map((_,Y)=>{let j=!D||!!D[y[Y]];_.classList.toggle("d2l-off",!j);let re=I?Math.max(0,I[y[Y]])/Q:.55;return he(_.children[0],{"fill-opacity":j?re.toFixed(2):0}),j})});c.forEach((B,N)=>{let y=q[N];if(!y)return;let{x:D,ys:I}=m[N],Q="";y.forEach((_,Y)=>{_&&(N===0?Q+=o?`M${S.x} ${S.y}L${D-v} ${I[Y].toFixed(1)}`:"":q[N-1].forEach((j,re)=>{j&&(Q+=`M${m[N-1].x+v} ${m[N-1].ys[re].toFixed(1)}L${D-v} ${I[Y].toFixed(1)}`)}))}),B.setAttribute("d",Q)})}function C(P,z){$[P]=z;let V=af(z,x);A[P].forEach((q,B)=>q.textContent=V[B]??"")}return{place:b,show:M,caption:C,remove:()=>r.remove(),drawn:i.map(P=>P.length)}}function ul(e,t){let l=E("canvas",{class:t,width:28,height:28});e.append(l);let n=l.getContext("2d"),o=[];function r(i){o=i;let c=n.createImageData(28,28),d=(getComputedStyle(l).color.match(/[\d.]+/g)??[0,0,0]).map(Number);for(let f=0;f<i.length;f++)c.data.set([d[0],d[1],d[2],255*i[f]],4*f);n.putImageData(c,0,0)}return{canvas:l,show:r,dispose:zs(()=>r(o))}}var Ta=200;function cf(e){let t=Array.from(atob(e),l=>l.charCodeAt(0)).flatMap(l=>[l>>4,l&15]);return Array.from({length:t.length/784},(l,n)=>t.slice(784*n,784*(n+1)).map(o=>o/15))}function uf(e){let t=Math.min(...e),l=e[e.length-1];return{epoch:e.indexOf(t)+1,lowest:t,last:l,climbs:l>1.1*t}}function La(e,t){let l=n=>{let{epoch:o,lowest:r,last:i,climbs:c}=uf(n);return c?`turned after epoch ${o} and climbed from ${r.toFixed(2)} to ${i.toFixed(2)}`:`ended at ${i.toFixed(2)}, near its lowest, ${r.toFixed(2)}`};return`Without dropout the test loss ${l(e)}. With dropout it ${l(t)}.`}function df({steps:e,...t},l){let n=e.flatMap((o,r)=>o>0&&o%l===0?[r]:[]);return{without:n.map(o=>t.without[o]),with:n.map(o=>t.with[o])}}function ff({gaps:e,last:t,p:l,train_size:n}){let o=[...e].sort((c,d)=>c-d),r=(o[o.length-1>>1]+o[o.length>>1])/2,i=o.filter(c=>c>0).length;return`${n.toLocaleString("en")} images, p = ${l}, last ${t} epochs: on ${i} of ${e.length} seeds the test loss is higher without dropout, by ${o[0].toFixed(2)} to ${(o.at(-1)??0).toFixed(2)} (median ${r.toFixed(2)}).`}function za(e,{state:t,options:l,ask:n,place:o}){let r=l.recording??Ia,{epochs:i,num_hiddens:c}=r,{seed:d,train_size:f,test_size:h,num_hiddens:A,lr:m,batch_size:S}=r,v=o==="jupyter"?new bl:null,x=v??t,$=v&&Promise.resolve().then(()=>(es(),Mr)).then(({pageEngine:oe})=>oe({})),U=un(async(oe,ve)=>{if(!$)return n(oe,ve);let $e=await n("images",{train_size:f,test_size:h,seed:d}),Ce=await $;return P?Ce.ask(oe,{...ve,images:$e},v):{}}),b=async()=>($?await $:{ask:n}).ask("stop",{}),M=()=>t.get("p")??r.p,C,P=M()!==r.p,z=()=>{let oe=P?x.get("pair"):null;return oe?.p===M()?oe:null},V=cf(r.images),q=kt({label:"drop probability p",max:.95,value:M(),format:xn,onInput:oe=>t.set({p:oe})}),B=Se({label:"Play",primary:!0,onClick:()=>K.playing()?K.pause():W()}),N=Se({label:"To the end",hint:"Both curves at once",onClick:()=>(K.pause(),k(i))}),y=Se({label:"Stop",onClick:()=>{b().catch(j)}}),D=Se({label:"Back to the recorded run",onClick:te}),I=E("p",{class:"d2l-headline"}),Q=E("p",{class:"d2l-say"},ff(r)),_=E("p",{class:"d2l-say",role:"status"}),Y=dn(),j=oe=>Y.say(oe.message),re=E("div",{class:"d2l-pair"}),ie=E("div",{});e.append(E("div",{class:"d2l-opening"},I,E("div",{class:"d2l-figure"},re,ie),E("div",{class:"d2l-row"},q.el,E("div",{class:"d2l-actions"},B,N,y,D)),_,Y.el,Q));let J=[Ba(re,"without",c),Ba(re,"with",c)],ee=cl(ie,{label:"Loss on the test images, epoch by epoch",x:{label:"epoch",min:0,max:i},y:{label:"test loss"},height:oe=>Math.max(230,Math.min(380,oe*.6))}),O=0;function k(oe){O=2*oe,Ae();let[ve,$e]=[r.without.slice(0,oe),r.with.slice(0,oe)];Ye(ve,$e,r.p,oe<i),I.textContent=oe<i?de(ve,$e):La(ve,$e),_.textContent=`The curves are a recorded run's, seed ${r.seed}; the masks are drawn as you watch. Move p, and both networks train anew, here.`,Ge(r.p)}let K=Jn(()=>(O%2===0?k(O/2):Ae(),O++>=2*i?null:Ta),oe=>B.textContent=oe?"Pause":"Play");function te(){P=!1,clearTimeout(C),b().catch(()=>{}),t.set({p:r.p}),Y.say(""),De(),k(ht()?i:0),ht()||W()}function W(){O>=2*i&&(O=0),K.play()}let le=0,ae=-1/0;function Ae(oe){if(ht()&&le)return;ae=performance.now();let ve=V[le++%V.length],$e=oe?.length?oe:c.map(Ce=>Uint8Array.from({length:Ce},()=>+(Math.random()>=M())));J[0].show(ve,[...c.map(()=>null),null]),J[1].show(ve,[...$e,null])}let de=(oe,ve,$e=i)=>{let Ce=Math.min(oe.length,ve.length);return Ce?`Epoch ${Ce} of ${$e}, the same images for both networks. Loss on test images: ${oe[Ce-1].toFixed(2)} without dropout, ${ve[Ce-1].toFixed(2)} with it.`:"Two networks begin to learn from the same few images: one without dropout, one with it."};function Ge(oe){J[0].title("without dropout"),J[1].title(`with dropout, p = ${ct(oe)}`)}function Ye(oe,ve,$e,Ce){let Ee=(it,T,R,F=[])=>({name:it,colour:T,y:R,dash:F.length?F:void 0,width:2.5,point:Ce,label:`${(R.at(-1)??0).toFixed(2)} ${it.split(",")[0]}`,x:R.map((pe,ce)=>ce+1)}),Le=[...r.without,...r.with,...oe,...ve].filter(Number.isFinite);ee.set({lines:[Ee("without","--d2l-without",oe,[8,4]),Ee(`with, p = ${ct($e)}`,"--d2l-with",ve)],y:{label:"test loss",min:Math.floor(10*Math.min(...Le))/10,max:Math.ceil(10*Math.max(...Le))/10}})}function Be(){P=!0,De(),clearTimeout(C),C=setTimeout(async()=>{try{await U("train_pair",{p:M(),seed:d,epochs:i,train_size:f,test_size:h,num_hiddens:A,lr:m,batch_size:S}),Y.say("")}catch(oe){j(oe)}},300)}function De(){let oe=z(),ve=oe?.state==="training";if(B.hidden=N.hidden=Q.hidden=P,y.hidden=!ve,D.hidden=!P,!P)return;if(K.pause(),Ge(M()),!oe){I.textContent=de([],[]),_.textContent="Two new networks begin to learn \u2026",Ye([],[],M(),!0);return}let $e=df(oe,Math.ceil(f/S)),Ce=$e.with.length;performance.now()-ae>Ta&&Ae(oe.kept),Ye($e.without,$e.with,oe.p,ve),I.textContent=ve||Ce<2?de($e.without,$e.with):La($e.without,$e.with),_.textContent=oe.message||`Training here and now, seed ${oe.seed}: epoch ${Math.min(Ce+1,i)} of ${i}.`,Y.say(oe.state==="failed"?oe.message:"")}let vt=[t.on("p",()=>{q.value=M(),(P||M()!==r.p)&&Be()}),x.on("pair",De),Kn(e,()=>{P?Be():ht()?k(i):W()})];return De(),P||k(0),()=>{P=!1,($?$.then(oe=>oe.dispose()):b()).catch(()=>{}),clearTimeout(C);for(let oe of[...vt,K.pause,ee.dispose,...J.map(ve=>ve.dispose)])oe();e.replaceChildren()}}function Ba(e,t,l){let n=E("figcaption",{class:`d2l-side d2l-${t}`}),o=E("div",{class:"d2l-stage"});e.append(E("figure",{},n,o));let{element:r,describe:i}=Yt(o,`d2l-side-picture d2l-${t}`),c=Tn(r,l,{most:7}),d=ul(o,"d2l-image d2l-input"),[f,h]=[8,150];l.forEach((m,S)=>c.caption(S,`${c.drawn[S]} of ${m} drawn`));let A=Kt(o,m=>{let S=Math.min(56,m*.18);he(r,{width:m,height:f+h+(m<260?50:26)}),c.place({left:2,right:m-14,top:f,height:h,size:S}),d.canvas.style.cssText=`left:2px;top:${f+h/2-S/2}px;width:${S}px;height:${S}px`});return{dispose(){A(),d.dispose()},show(m,S){d.show(m),c.show(S)},title(m){n.textContent!==m&&(n.textContent=m,i(`A drawn network ${m}: an image, two hidden layers of ${l.join(" and ")} units, ten classes.`))}}}var pf=.6931471805599453,Pa=.6931471805601177,Oa=-17239444525614835e-29,hf=.7071067811865476;var Ln=new DataView(new ArrayBuffer(8));function xo(e){return Ln.setInt32(0,e+1023<<20),Ln.setInt32(4,0),Ln.getFloat64(0)}var Af=Array.from({length:13},(e,t)=>{let l=1;for(let n=2;n<=14-t;n++)l*=n;return 1/l});function Bn(e){if(e!==e)return e;if(e>709.782712893384)return 1/0;if(e<-745.1332191019411)return 0;let t=Math.round(e/pf),l=e-t*Pa,n=t*Oa,o=l-n,r=0;for(let c of Af)r=r*o+c;let i=1+(l-(n-o*o*r));return t>1023?i*2*xo(t-1):t<-1021?i*xo(t+54)*xo(-54):i*xo(t)}var mf=Array.from({length:11},(e,t)=>2/(23-2*t));function ko(e){if(!(e>0))return e===0?-1/0:NaN;if(e===1/0)return e;let t=0;e<22250738585072014e-324&&(e*=0x40000000000000,t=-54),Ln.setFloat64(0,e);let l=Ln.getInt32(0);t+=(l>>20)-1023,Ln.setInt32(0,l&1048575|1072693248);let n=Ln.getFloat64(0);n>2*hf&&(n/=2,t+=1);let o=n-1,r=o/(2+o),i=r*r,c=0;for(let d of mf)c=c*i+d;return t*Pa+(o-(r*(o-c*i)-t*Oa))}var ln=e=>Array.from(e).reduce((t,l,n,o)=>l>o[t]?n:t,0);var $t=624,Ol=397,zn=class{constructor(t){this.words=new Uint32Array($t),this.next=$t,this.spare=null,this.seed(t)}seed(t){let{words:l}=this,n=i=>l[i-1]^l[i-1]>>>30;l[0]=19650218;for(let i=1;i<$t;i++)l[i]=Math.imul(1812433253,n(i))+i;let o=1,r=()=>{++o<$t||(l[0]=l[$t-1],o=1)};for(let i=0;i<Math.max($t,t.length);i++){let c=i%t.length;l[o]=(l[o]^Math.imul(n(o),1664525))+t[c]+c,r()}for(let i=0;i<$t-1;i++)l[o]=(l[o]^Math.imul(n(o),1566083941))-o,r();l[0]=2147483648}twist(){let{words:t}=this,l=(n,o,r)=>{let i=t[n]&2147483648|t[o]&2147483647;t[n]=t[r]^i>>>1^-(i&1)&2567483615};for(let n=0;n<$t-Ol;n++)l(n,n+1,n+Ol);for(let n=$t-Ol;n<$t-1;n++)l(n,n+1,n+Ol-$t);l($t-1,0,Ol-1),this.next=0}int32(){this.next===$t&&this.twist();let t=this.words[this.next++];return t^=t>>>11,t^=t<<7&2636928640,t^=t<<15&4022730752,t^t>>>18}uint32(){return this.int32()>>>0}uniform(){return((this.uint32()>>>5)*67108864+(this.uint32()>>>6))/9007199254740992}normal(){if(this.spare!==null){let r=this.spare;return this.spare=null,r}let t,l,n;do t=2*this.uniform()-1,l=2*this.uniform()-1,n=t*t+l*l;while(n>=1||n===0);let o=Math.sqrt(-2*ko(n)/n);return this.spare=o*t,o*l}upTo(t){if(t===0)return 0;let l=4294967295>>>Math.clz32(t),n;do n=(this.uint32()&l)>>>0;while(n>t);return n}shuffle(t){for(let l=t.length-1;l>0;l--){let n=this.upTo(l);[t[l],t[n]]=[t[n],t[l]]}return t}permutation(t){return this.shuffle(Uint32Array.from({length:t},(l,n)=>n))}};var Fl=6;var hn=10,Eo=3;function Ns(e){let t=new zn([Fl,e]),l=Array.from({length:hn},()=>t.uniform());return{x:l,W:l.map(()=>Array.from({length:Eo},()=>t.normal()))}}function Fa(e){let t=Math.max(...e),l=ko(e.reduce((n,o)=>n+Bn(o-t),0));return e.map(n=>n-t-l)}function So({x:e,W:t},l,n,o=0){let r=n?e.map((i,c)=>n[c]*i/(1-o)):e;return Fa(t[0].map((i,c)=>l*r.reduce((d,f,h)=>d+f*t[h][c],0)))}var Da=(e,t)=>Array.from({length:hn},()=>+(t.uniform()>e)),Qs=Array.from({length:2**hn},(e,t)=>Array.from({length:hn},(l,n)=>t>>n&1)),Na=(e,t)=>e.reduce((l,n)=>l*(n?1-t:t),1);function Qa(e,t){let l=n=>e[0].map((o,r)=>e.reduce((i,c,d)=>i+t[d]*n(c[r]),0));return{arithmetic:l(Bn),geometric:Fa(l(n=>n)).map(Bn)}}function Mo(e,t,{top:l,height:n,letters:o=84,rings:r=!1}){let i=me("g",{class:"d2l-classes"},e),c=me("path",{class:"d2l-axis"},i),d=["0","50","100 %"].map(V=>me("text",{class:"d2l-caption"},i,V)),f=t.map(V=>({name:me("text",{class:"d2l-class"},i,V),bar:me("rect",{class:"d2l-bar"},i),number:me("text",{class:"d2l-value","text-anchor":"end"},i)})),h=me("g",{class:"d2l-ticks"},i),A=me("path",{class:"d2l-newest"},i),m=r?t.map(()=>me("circle",{class:"d2l-ring",r:10},i)):[],S=me("path",{class:"d2l-diamonds"},i),v=Ds(t.length,l,n),x=.32*n/t.length,[$,U]=r?[x,x/2]:[2*x,0],[b,M]=[0,0],C;function P(V){if(C=V,!M)return;let{answers:q,current:B,mean:N,full:y,ring:D=[],shares:I=[],label:Q,falling:_}=V,Y=J=>(b+J*M).toFixed(1),j=J=>v.map((ee,O)=>`M${Y(J[O])} ${ee-x}v${$}`).join(""),re=Math.max(...I),ie={};q.forEach((J,ee)=>{let O=I.length?Math.sqrt(I[ee]/re).toFixed(1):"1";ie[O]=(ie[O]??"")+j(J)}),h.replaceChildren(...Object.entries(ie).map(([J,ee])=>me("path",{d:ee,opacity:J}))),A.setAttribute("d",B?j(B):""),_&&A.animate({transform:["translateX(-24px)","none"],opacity:[0,1]},{duration:150,easing:"ease-out"}),S.setAttribute("d",v.map((J,ee)=>`M${Y(y[ee])} ${J+U-6}l6 6l-6 6l-6 -6z`).join("")),m.forEach((J,ee)=>J.style.transform=`translate(${Y(D[ee])}px, ${v[ee]+U}px)`),f.forEach((J,ee)=>{J.bar.style.transform=`scaleX(${Math.max(N[ee],.001)})`,J.number.textContent=Bt(N[ee]),J.name.classList.toggle("d2l-true",ee===Q)})}function z(V,q){let B=q-V<260,N=B?0:46;b=V+o-(B?8:0),M=q-N-b-8,c.setAttribute("d",[0,.5,1].map(y=>`M${b+y*M} ${l}v${n}`).join("")),d.forEach((y,D)=>{let I=D===2&&!N;he(y,{x:b+D*M/2+(I?8:0),y:l+n+16,"text-anchor":I?"end":"middle",visibility:D===1&&!N?"hidden":"visible"})}),f.forEach(({name:y,bar:D,number:I},Q)=>{he(y,{x:V,y:v[Q]+4}),he(D,{x:b,y:v[Q]+U-$/2,width:M,height:$}),D.style.transformOrigin=`${b}px 0`,he(I,{x:q,y:v[Q]+U+4,visibility:N?"visible":"hidden"})}),C&&P({...C,falling:!1})}return{show:P,place:z}}var Ra=Array.from({length:Eo},(e,t)=>`class ${t+1}`),Rs=300,Ha=50,Hs=14,js=240,dl=e=>`${(100*e).toFixed(1)}\xA0%`;function ja(e,t){let l=Math.max(...e.map((n,o)=>Math.abs(n-t[o])));return l<1e-12?"less than 10\u207B\xB9\xB2":`up to ${(100*l).toPrecision(2)} points`}function Ua(e,{state:t}){let l=B=>t.get(B)??{p:.5,scale:1,seed:34}[B],n=kt({label:"drop probability p",max:.95,value:l("p"),format:xn,onInput:B=>t.set({p:B})}),o=kt({label:"scale of the weights",min:.25,max:4,step:.25,value:l("scale"),hint:"The larger the weights, the surer the network",format:B=>`\xD7 ${B}`,onInput:B=>t.set({scale:B})}),r=kn({label:"network (seed)",min:0,max:9999,value:l("seed"),onInput:B=>t.set({seed:B})}),i=Se({label:"Play",primary:!0,onClick:()=>z.toggle()}),c=Se({label:"One draw",onClick:()=>(z.pause(),M(1))}),d=Se({label:"All 1,024",hint:"All thinned networks there are, each as often as p draws it",onClick:()=>(z.pause(),C())});i.hidden=ht();let f=E("p",{class:"d2l-headline","aria-live":"polite"}),h=E("p",{class:"d2l-say"}),A=E("div",{class:"d2l-stage"}),{element:m,describe:S}=Yt(A,"d2l-scaling-picture"),v=Tn(m,[hn],{outputs:Eo,image:!1}),x=Mo(m,Ra,{top:Hs,height:js,letters:60,rings:!0});e.append(E("div",{class:"d2l-scaling"},E("div",{class:"d2l-controls"},n.el,o.el,r.el),E("div",{class:"d2l-actions"},i,c,d),f,h,A,E("p",{class:"d2l-legend"},E("span",{class:"d2l-key-tick"},"one thinned network each"),E("span",{class:"d2l-key-bar"},"their arithmetic mean"),E("span",{class:"d2l-key-ring"},"their geometric mean"),E("span",{class:"d2l-key-full"},"scaled pass: the full network in predict mode"))));let $=Ns(l("seed")),U=new zn([Fl,l("seed"),1]),b=[];function M(B){b.length>=Rs&&(b=[]);let N=Array.from({length:B},()=>Da(l("p"),U));b.push(...N.map(y=>So($,l("scale"),y,l("p")))),P(b,b.map(()=>1/b.length),N.at(-1))}function C(){b=[],P(Qs.map(B=>So($,l("scale"),B,l("p"))),Qs.map(B=>Na(B,l("p"))))}function P(B,N,y){let D=So($,l("scale")).map(Bn),{arithmetic:I,geometric:Q}=Qa(B,N),_=B.map(O=>O.map(Bn)),Y=y?_[_.length-1]:null;v.show([y??null,null],[$.x,Y??D]),v.caption(0,`${hn} inputs, ${hn-(y??$.x).filter(Boolean).length} dropped`);let j=!!y&&b.length<=Ha&&!ht();x.show({answers:_,current:Y,mean:I,full:D,ring:Q,shares:N,falling:j});let re=ln(D),ie=B.length;f.ariaLive=z.playing()?"off":"polite",f.textContent=`Class ${re+1}, ${y?ie:"all 1,024"} thinned network${ie>1?"s":""}: geometric mean ${dl(Q[re])}, arithmetic mean ${dl(I[re])}. Scaled pass: ${dl(D[re])}.`;let J=ct(l("p"));h.textContent=(y?`Drawn at random with p = ${J}. `:`Each counts as often as p = ${J} draws it; the rarer, the fainter. `)+`The geometric mean differs from the scaled pass by ${ja(Q,D)}, the arithmetic mean by ${ja(I,D)}.`;let ee=Ra.map((O,k)=>`${O}: geometric ${dl(Q[k])}, arithmetic ${dl(I[k])}, scaled ${dl(D[k])}`);S(`${h.textContent} ${ee.join("; ")}.`)}let z=Jn(()=>{M(b.length%Rs<Ha?1:5);let B=b.length;return B>=Rs?null:B<4?800:B<10?400:170},B=>i.textContent=B?"Pause":"Play");function V(B){let N=Math.min(300,B*.34);he(m,{width:B,height:Hs+js+40}),v.place({left:16,right:N,top:Hs,height:js,size:0}),x.place(N+14,B-4)}let q=[t.on(["p","scale","seed"],()=>{z.pause(),n.value=l("p"),o.value=l("scale"),r.value!==l("seed")&&(r.value=l("seed")),$=Ns(l("seed")),U=new zn([Fl,l("seed"),1]),C()}),Kt(A,V),Kn(A,()=>ht()?C():z.play())];return()=>{for(let B of[...q,z.pause])B();e.replaceChildren()}}var An=28;function gf(e,t,l,n){let r=!1;for(let i=Math.max(0,Math.floor(l-2));i<=Math.min(An-1,l+2);i++)for(let c=Math.max(0,Math.floor(t-2));c<=Math.min(An-1,t+2);c++){let d=Math.min(1,2-Math.hypot(c+.5-t,i+.5-l));if(d<=0)continue;let f=i*An+c,h=n?Math.max(e[f],d*n):Math.min(e[f],1-d);r||=h!==e[f],e[f]=h}return r}function Wa({pixels:e,onDraw:t}){let l=E("div",{class:"d2l-pad"}),{canvas:n,show:o,dispose:r}=ul(l,"d2l-image"),i=E("span",{class:"d2l-pen",hidden:!0});l.append(i),Object.entries({tabindex:"0",role:"application","aria-roledescription":"drawing pad","aria-label":"Image, 28 by 28 pixels: draw on it. Arrow keys move the pen, space puts it down or lifts it"}).forEach(([x,$])=>n.setAttribute(x,$));let c={x:14,y:14,down:!1},d=!1,f=null,h=0;function A(x,$){f??=Array.from(e());let U=Math.max(1,Math.ceil(Math.hypot(x-c.x,$-c.y)*2)),b=!1;for(let M=1;M<=U;M++){let C=M/U;b=gf(f,c.x+(x-c.x)*C,c.y+($-c.y)*C,d?0:.85)||b}Object.assign(c,{x,y:$}),b&&(o(f),h||=requestAnimationFrame(()=>{h=0;let M=f;f=null,t(M)}))}let m=x=>{let $=n.getBoundingClientRect();return{x:(x.clientX-$.left)/$.width*An,y:(x.clientY-$.top)/$.height*An}};n.addEventListener("pointerdown",x=>{x.button===0&&(n.setPointerCapture(x.pointerId),Object.assign(c,m(x),{down:!1}),i.hidden=!0,A(c.x,c.y))}),n.addEventListener("pointermove",x=>{if(!n.hasPointerCapture(x.pointerId))return;let{x:$,y:U}=m(x);A($,U)});let S={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]},v=()=>{i.hidden=!1,i.style.left=`${100*c.x/An}%`,i.style.top=`${100*c.y/An}%`,i.classList.toggle("d2l-down",c.down)};return n.addEventListener("keydown",x=>{let $=S[x.key];if(!$&&x.key!==" ")return;x.preventDefault();let U=C=>Math.min(An-1,Math.max(0,C)),[b,M]=$?[U(c.x+$[0]),U(c.y+$[1])]:[c.x,c.y];$||(c.down=!c.down),c.down&&A(b,M),Object.assign(c,{x:b,y:M}),v()}),n.addEventListener("blur",()=>{c.down=!1,i.hidden=!0}),{el:l,show:()=>{f||o(e())},erase:x=>{d=x},dispose(){cancelAnimationFrame(h),r()}}}var Dl=50,$o=14,Co=330,wf=e=>Uint8Array.from(atob(e),t=>t.charCodeAt(0));function vf(e,t){let l=Array.from(t,(o,r)=>e.reduce((i,c)=>i+c[r],0)/e.length),n=e.filter(o=>ln(o)===ln(t)).length;return{mean:l,agree:n}}function Ga(e,{state:t,options:l,ask:n,place:o}){let{labels:r,names:i}=l,c=l.num_hiddens,d=wf(l.images),f=un(n),h=W=>W==="rates"?Yl(t,c.length):t.get(W)??{image:0,seed:3,draw:0,pixels:null}[W],A=()=>h("pixels")??Array.from(d.subarray(784*h("image"),784*(h("image")+1)),W=>W/255),m=()=>o==="page"?A():null,S=kt({label:"image",max:r.length-1,step:1,value:h("image"),onInput:W=>t.set({image:W,pixels:null})}),v=Kl(t,()=>({rates:h("rates"),seed:h("seed")})),x=Wa({pixels:A,onDraw:W=>t.set({pixels:W})}),$=Se({label:"Blank",hint:"An empty page to draw a piece of clothing of your own",onClick:()=>t.set({pixels:new Array(784).fill(0)})}),U=Zl({label:"erase",value:!1,onInput:x.erase}),b=Se({label:"Play",primary:!0,onClick:()=>O.toggle()}),M=Se({label:"One draw",onClick:()=>(O.pause(),re())}),C=Se({label:"All fifty",hint:"Fifty draws at once",onClick:()=>(O.pause(),ie())});b.hidden=ht();let P=E("p",{class:"d2l-headline","aria-live":"polite"}),z=E("p",{class:"d2l-say"}),V=dn(),q=E("div",{class:"d2l-stage"}),{element:B,describe:N}=Yt(q,"d2l-thinned-picture"),y=me("g",{},B),D=Tn(y,c,{outputs:i.length}),I=ul(q,"d2l-image d2l-input"),Q=Mo(B,i,{top:$o,height:Co});e.append(E("div",{class:"d2l-thinned"},E("div",{class:"d2l-beside"},x.el,E("div",{class:"d2l-column"},E("div",{class:"d2l-controls"},S.el,v.el),E("div",{class:"d2l-actions"},b,M,C,E("span",{class:"d2l-gap"}),$,U.el))),P,z,V.el,q,E("p",{class:"d2l-legend"},E("span",{class:"d2l-key-tick"},"one thinned network each"),E("span",{class:"d2l-key-bar"},"their mean"),E("span",{class:"d2l-key-full"},"full network"),E("span",{class:"d2l-key-unit"},"the stronger its colour, the more a unit puts out; \xD7 is dropped"))));let _=[],Y=0;async function j(W,le=h("draw")){try{let ae=await f("thin",{image:h("image"),pixels:h("pixels")??m(),rates:h("rates"),seed:h("seed"),draw:le,draws:W});return ae&&V.say(""),q.classList.remove("d2l-stale"),ae??null}catch(ae){return V.say(ae.message),P.textContent="Nothing was computed: see the error below.",z.textContent="",q.classList.add("d2l-stale"),null}}async function re(){let W=await j(1,h("draw")+ ++Y);return W?(_.length>=Dl&&(_=[]),_.push(W.probabilities.data),ee(W,!ht()),!0):!1}async function ie(){let W=await j(Dl);if(!W)return;let{data:le}=W.probabilities;_=Array.from({length:Dl},(ae,Ae)=>le.subarray(Ae*i.length,(Ae+1)*i.length)),ee(W,!1)}function J(W){let le=[];for(let ae=0;W[`kept_${ae}`];ae++)le.push(W[`kept_${ae}`].shape[0]);String(le)!==String(c)&&(c=le,D.remove(),D=Tn(y,c,{outputs:i.length}),k(q.clientWidth),v.show())}function ee(W,le){J(W);let ae=c.map((Ee,Le)=>W[`kept_${Le}`].data),Ae=c.map((Ee,Le)=>W[`hidden_${Le}`].data),[de,Ge,Ye]=[W.full.data,_.length-1,_.length===Dl&&!le?0:-1],Be=_[Ye<0?Ge:Ye],{mean:De,agree:vt}=vf(_,de),[oe,ve]=[ln(Be),ln(de)];D.show([...ae,null],[...Ae,Be]),Q.show({answers:_,current:Be,mean:De,full:de,label:h("pixels")?-1:r[h("image")],falling:le});let $e=ae.map(Ee=>Ee.reduce((Le,it)=>Le+ +!it,0));c.forEach((Ee,Le)=>D.caption(Le,`${D.drawn[Le]} of ${Ee} drawn, ${$e[Le]} dropped`));let Ce=_.length;P.textContent=h("pixels")?"Your own drawing.":`A picture of: ${i[r[h("image")]]}.`,P.textContent+=` Full network: ${i[ve]}, ${Bt(de[ve])}.`,z.textContent=Ce===1?`This thinned network: ${i[oe]}, ${Bt(Be[oe])}.`:`Mean of ${Ce} thinned networks: ${i[ln(De)]}, ${Bt(De[ln(De)])}; ${vt} of the ${Ce} say ${i[ve]} too.`,N(`${P.textContent} ${z.textContent} The network in the picture: ${i[oe]}, ${Bt(Be[oe])}; dropped are `+c.map((Ee,Le)=>`${$e[Le]} of ${Ee} units in hidden layer ${Le+1} at p = ${ct(h("rates")[Le])}`).join(", "))}let O=Jn(async()=>{if(!await re())return null;let W=_.length;return W>=Dl?null:W<4?800:W<10?400:170},W=>b.textContent=W?"Pause":"Play");function k(W){let le=W<620,ae=Math.max(40,Math.min(84,W*.1)),Ae=W*(le?.5:.55);he(B,{width:W,height:$o+Co+(le?84:40)}),D.place({left:2,right:Ae,top:$o,height:Co,size:ae}),I.canvas.style.cssText=`left:2px;top:${$o+Co/2-ae/2}px;width:${ae}px;height:${ae}px`,Q.place(Ae+14,W-4)}function K(){S.value=h("image"),v.show(),x.show(),I.show(A())}let te=[t.on(["image","rates","seed","draw","pixels","net"],()=>{O.pause(),K(),ie()}),Kt(q,k),Kn(q,()=>ht()?ie():O.play())];return K(),()=>{for(let W of[...te,O.pause,x.dispose,I.dispose])W();e.replaceChildren()}}var Us={activations:Or,explorer:pa,lab:_a,opening:za,scaling:Ua,thinned:Ga};function Va(){document.getElementById("d2l-style")||document.head.append(E("style",{id:"d2l-style"},Ir+Tr))}function qa(e){if(!Object.hasOwn(Us,e))throw new Error(`there is no view ${e}; there are ${Object.keys(Us).join(", ")}`);return Us[e]}function Ya(){let e=E("div",{class:"d2l-view"});return e.addEventListener("focusin",({target:t})=>{t.setAttribute("data-lm-suppress-shortcuts","true")}),e}function bf(e,t){let l=[...e.children],n=Ya();e.classList.add("d2l-live"),e.append(n);let o=r=>{for(let i of l)i.toggleAttribute("hidden",r);n.toggleAttribute("hidden",!r&&l.length>0)};try{let{net:r,base:i=t.base}=e.dataset,c=Cr(e,Xo({base:i,weights:r&&JSON.parse(r)})),d=!1;qa(e.dataset.d2l??"")(n,{...c,ask:(f,h)=>c.ask(f,h).then(A=>(d||o(d=!0),A),A=>{throw d||o(!1),A})}),o(!0)}catch(r){console.error(r),n.remove()}}function yf(e=document,t={}){Va();let l=new IntersectionObserver(n=>{for(let{isIntersecting:o,target:r}of n)o&&(l.unobserve(r),bf(r,t))},{rootMargin:"400px"});for(let n of e.querySelectorAll("[data-d2l]:not([data-d2l-on])"))n.setAttribute("data-d2l-on",""),l.observe(n)}function xf(e){if(!e)return()=>{};let t=E("style",{},`[data-d2l-for="${CSS.escape(e)}"] { display: none !important; }`);return document.head.append(t),()=>t.remove()}function kf(e){e.classList.add("d2l-gone"),e.prepend(E("p",{class:"d2l-notice",role:"status"},`${ql}.`))}function Ef({model:e,el:t}){Va(),t.classList.add("d2l-live");let l=Ya();t.append(l);let n=_r({model:e});try{let o=qa(e.get("kind"))(l,n),r=xf(e.get("_id")),i=n.onGone(()=>kf(l));return()=>{i(),o(),n.dispose(),r(),l.remove()}}catch(o){console.error(o),n.dispose(),l.replaceChildren(E("p",{class:"d2l-error",role:"alert"},String(o)))}}var Vp={render:Ef};if(/^https?:/.test(import.meta.url)){let e=()=>yf(document,{base:new URL("data/",import.meta.url).href});document.readyState==="loading"?addEventListener("DOMContentLoaded",e):e()}export{Vp as default,yf as hydrate,Us as views};
